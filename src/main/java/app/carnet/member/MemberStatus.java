package app.carnet.member;

import app.carnet.foundation.BusinessException;

/** Whether a member may buy and redeem. */
public enum MemberStatus {

    /** Buys, earns and redeems. */
    ACTIVE,
    /** Has left: nothing is booked any more, points and history stay; can be reopened. */
    CLOSED,
    /** Was somebody: nothing is known any more but a number and what was bought, and it never comes back. */
    ERASED;

    void requireActive() {
        requireKept();
        if (this == CLOSED) {
            throw new BusinessException("error.member_closed");
        }
    }

    void requireClosed() {
        requireKept();
        if (this == ACTIVE) {
            throw new BusinessException("error.member_not_closed");
        }
    }

    /** @throws BusinessException {@code error.member_erased} */
    public void requireKept() {
        if (this == ERASED) {
            throw new BusinessException("error.member_erased");
        }
    }
}
