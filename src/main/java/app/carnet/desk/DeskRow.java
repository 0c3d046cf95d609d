package app.carnet.desk;

import app.carnet.member.MemberStatus;
import app.carnet.member.Phone;
import app.carnet.points.Holdings;

/**
 * A member found at the desk.
 *
 * @param holdings what points the member has now, and until when
 * @param tier     null in the lowest
 */
public record DeskRow(long id, String number, String name, MemberStatus status, Phone phone, Holdings holdings, String tier) {

    /** What can be redeemed now; 0 while there is debt. */
    public long points() {
        return holdings.balance().redeemable();
    }

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }
}
