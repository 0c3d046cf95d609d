package app.carnet.tier;

import java.time.LocalDate;

/**
 * A member who would move.
 *
 * @param day on which, if nothing more is earned until then
 */
public record TierMover(String number, String name, String from, String to, LocalDate day) {
}
