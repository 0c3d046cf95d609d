package app.carnet.member;

import app.carnet.foundation.BusinessException;

/** Who may be a member, and whose data may be kept: asked here, and answered by the room of privacy, which is above this one. */
public interface Admittance {

    /**
     * @param phone or null
     * @param email or null
     * @throws BusinessException {@code error.banned_person} if the phone or the e-mail is that of somebody who is not wanted back
     */
    void requireWanted(Phone phone, Email email);

    /** False if the address is that of somebody who is not wanted back. */
    boolean isWanted(Email email);

    /** @throws BusinessException {@code error.child_at_desk} if the member is a child and agreed without a guardian */
    void requireGuardian(Member member);

    /**
     * Keeps, if the member is a child who agreed without a guardian, that one agrees to all of it; otherwise nothing changes.
     *
     * @param guardian the name, or null
     * @throws BusinessException {@code error.guardian_required} beside {@code guardian}
     */
    void letGuardianAgree(Member member, String guardian);
}
