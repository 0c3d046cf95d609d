package app.carnet.points;

/**
 * What turning a deed round does to its account; points.
 *
 * @param returned redeemed by the deed, given back
 * @param taken    earned by the deed, taken back
 * @param expired  of those taken, had expired in their lot and are not taken a second time
 * @param missing  of those taken, the account does not hold any more
 */
public record Reversal(long returned, long taken, long expired, long missing) {

    /** Of those taken, come out of the account's lots. */
    public long fromAccount() {
        return taken - expired - missing;
    }
}
