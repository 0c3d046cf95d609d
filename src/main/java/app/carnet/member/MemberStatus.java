package app.carnet.member;

/** Whether a member may buy and redeem. */
public enum MemberStatus {

    /** Buys, earns and redeems. */
    ACTIVE,
    /** Has left: nothing is booked any more, points and history stay; can be reopened. */
    CLOSED
}
