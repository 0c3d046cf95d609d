package app.carnet.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A month of campaigns, day by day, in the programme's days. */
public record CampaignCalendar(YearMonth month, LocalDate today, List<Campaign> campaigns) {

    public CampaignCalendar {
        campaigns = List.copyOf(campaigns);
    }

    public List<LocalDate> days() {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList();
    }

    /** True if purchases of that day get it, or got it until it was ended. */
    public boolean runs(Campaign campaign, LocalDate day) {
        LocalDate last = campaign.getEndedOn() == null ? campaign.getLastDay() : campaign.getEndedOn();
        return !day.isBefore(campaign.getFirstDay()) && !day.isAfter(last) && campaign.getWeekdays().contain(day);
    }

    public boolean isToday(LocalDate day) {
        return day.equals(today);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
