package app.carnet.security;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * A place begins: fired in the transaction that makes its first account, for the rooms above to begin with it.
 *
 * @param username of the first account
 * @param branchId of the place's first branch, where that account is at home
 * @param language in which the place was set up: that of the names it begins with, and of what it writes to members
 */
public record FirstSetUp(String username, long branchId, String placeName, Currency currency, ZoneId zone, Locale language) {
}
