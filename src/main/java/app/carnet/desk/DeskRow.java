package app.carnet.desk;

import app.carnet.member.MemberStatus;
import app.carnet.member.Phone;

/**
 * A member found at the desk.
 *
 * @param points what can be redeemed now; 0 while there is debt
 */
public record DeskRow(String number, String name, MemberStatus status, Phone phone, long points) {

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }
}
