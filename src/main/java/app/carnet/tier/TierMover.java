package app.carnet.tier;

import java.time.LocalDate;

/**
 * A member who would move.
 *
 * @param from the tier by the ladder as it is: the present one, or the one that the coming night would bring
 * @param to   the tier by the ladder as it is meant to be; null where only the fall itself is known
 * @param day  on which, if nothing more is earned until then
 */
public record TierMover(String number, String name, String from, String to, LocalDate day) {
}
