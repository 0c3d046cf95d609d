package app.carnet.points;

/**
 * What turning a deed round would do to its account now.
 *
 * @param returned     redeemed by the deed, to be given back
 * @param taken        earned by the deed, to be taken
 * @param balanceAfter the account's balance then
 */
public record ReversalQuote(long returned, long taken, long balanceAfter) {
}
