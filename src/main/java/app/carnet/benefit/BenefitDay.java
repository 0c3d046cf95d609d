package app.carnet.benefit;

import java.time.LocalDate;

/**
 * What a campaign asks about a member.
 *
 * @param today        the programme's day
 * @param tierId       or null
 * @param birthdayWeek true if purchases of that day are of the member's birthday week
 * @param registeredOn a day in the programme's zone
 */
public record BenefitDay(LocalDate today, Long tierId, boolean birthdayWeek, LocalDate registeredOn) {
}
