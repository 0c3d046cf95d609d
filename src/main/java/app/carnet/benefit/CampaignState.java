package app.carnet.benefit;

import java.time.LocalDate;

/** Where a campaign stands on a day of the programme. */
public enum CampaignState {
    PLANNED, RUNNING, OVER,
    /** By a manager, before its last day. */
    ENDED;

    static CampaignState of(LocalDate firstDay, LocalDate lastDay, LocalDate endedOn, LocalDate today) {
        if (endedOn != null) {
            return ENDED;
        }
        return today.isBefore(firstDay) ? PLANNED : today.isAfter(lastDay) ? OVER : RUNNING;
    }
}
