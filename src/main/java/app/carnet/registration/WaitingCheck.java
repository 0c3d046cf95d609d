package app.carnet.registration;

import app.carnet.member.Member;

/**
 * What the desk is to know before it confirms a registration.
 *
 * @param owner         the member who has the phone or the e-mail already, or null
 * @param banned        the number under which the person was banned who is known by the phone or the e-mail, or null
 * @param toBeConfirmed whether the e-mail counts only after a link that is sent there was followed
 */
public record WaitingCheck(Member owner, String banned, boolean toBeConfirmed) {

    /** Of nobody. */
    static final WaitingCheck NONE = new WaitingCheck(null, null, false);

    /** Whether nothing stands against it. */
    public boolean isClear() {
        return owner == null && banned == null;
    }
}
