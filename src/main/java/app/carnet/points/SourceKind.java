package app.carnet.points;

/** What an entry comes from. */
public enum SourceKind {
    /** A purchase; the key is its receipt number. */
    PURCHASE,
    /** What of a purchase was given back; the key is the refund's number. */
    REFUND,
    /** A redemption on its own; the key is its entry's id. */
    REDEMPTION,
    /** A manager's adjustment; the key is its entry's id. */
    ADJUSTMENT,
    /** Something a member did that the place rewards; the key is the booking's id. */
    ACTIVITY,
    /** Being registered; the key is the member's number. */
    SIGN_UP,
    /**
     * A friend's first purchase that stands, for both of them: the key is its receipt (once, it was the friend's number); where
     * nothing is left of the purchase, the refund's number.
     */
    REFERRAL,
    /** The erasure of the member; the key says which lot, or is the entry's id. */
    ERASURE,
    /** A lot past its last day; the key is the lot's id. */
    LOT
}
