package app.carnet.points;

/**
 * What turning a deed round does to its account; points.
 *
 * @param returned redeemed by the deed, given back
 * @param taken    earned by the deed, taken back
 * @param expired  of those taken, had expired in their lot and are not taken a second time
 * @param missing  of those taken, the account does not hold any more
 * @param balance  of the account then, if what is missing is owed
 */
public record Reversal(long returned, long taken, long expired, long missing, long balance) {
}
