package app.carnet.points;

/** Turns deeds of one account round: for good, or only to see what that would come to. The arithmetic is the same. */
public interface Reversals {

    /**
     * Turns a deed round, in part or as a whole; what is missing is owed unless it is {@linkplain #settle settled}.
     *
     * @param refund the deed that turns round; a source of its own each time
     * @param back   points to give back of those the deed redeemed
     * @param take   points to take of those it earned
     */
    Reversal reverse(EntrySource deed, EntrySource refund, long back, long take);

    /** Lets points off that were taken but need not be owed: they had expired, or money pays for them. */
    void settle(long points, EntrySource refund);

    /** What the account holds by now. */
    Balance balance();

    /** Takes points back that were given for nothing: what had expired is let off, what was spent is owed. */
    default void takeBack(EntrySource gift, EntrySource refund, long points) {
        Reversal taken = reverse(gift, refund, 0, points);
        if (taken.expired() > 0) {
            settle(taken.expired(), refund);
        }
    }
}
