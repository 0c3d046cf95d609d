package app.carnet.points;

/** What an entry does to the points. */
public enum EntryKind {
    EARN, REDEEM, EXPIRE, REVERSE_EARN, REVERSE_REDEEM, ADJUST, TRANSFER
}
