package app.carnet.tier;

/** What can happen to a member's tier. */
public enum TierChangeKind {
    /** Points reached a higher tier. */
    RISE,
    /** Qualified again: a new hold in the same tier. */
    HELD,
    /** The hold ended without the points; the last days to qualify begin. */
    GRACE,
    /** Not qualified in time. */
    FALL,
    /** Set by a manager. */
    MANUAL,
    /** The manager's last day is over. */
    MANUAL_ENDED
}
