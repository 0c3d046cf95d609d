package app.carnet.purchase;

/** Why money and points were given back. */
public enum RefundReason {
    /** The whole purchase was a slip of the hand, taken back within a minute by whoever entered it. */
    UNDONE
}
