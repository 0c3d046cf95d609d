package app.carnet.privacy;

import app.carnet.foundation.BusinessException;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Lets members change their mind, on their own page or at the desk. No deed needs an operation token: what stands is not
 * given again, and what does not stand is not withdrawn.
 */
@Stateless
public class ConsentService {

    @Inject
    private Members members;
    @Inject
    private Consents consents;

    /**
     * What a member said at the desk.
     *
     * @throws BusinessException {@code error.member_closed}, or as {@link Consents#give}
     */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
    public void give(String memberNumber, ConsentPurpose purpose, String guardian) {
        give(members.get(memberNumber), purpose, ConsentChannel.DESK, guardian);
    }

    /** @throws BusinessException {@code error.consent_programme}: that one ends with the membership */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
    public void withdraw(String memberNumber, ConsentPurpose purpose) {
        withdraw(members.get(memberNumber), purpose, ConsentChannel.DESK);
    }

    /** What the member who is signed in says. */
    @RolesAllowed(Role.Names.MEMBER)
    public void giveOwn(ConsentPurpose purpose, String guardian) {
        give(members.own(), purpose, ConsentChannel.SELF, guardian);
    }

    /** @throws BusinessException as {@link #withdraw(String, ConsentPurpose)} */
    @RolesAllowed(Role.Names.MEMBER)
    public void withdrawOwn(ConsentPurpose purpose) {
        withdraw(members.own(), purpose, ConsentChannel.SELF);
    }

    private void give(Member member, ConsentPurpose purpose, ConsentChannel channel, String guardian) {
        member.requireActive();
        consents.give(member, purpose, channel, guardian);
    }

    private void withdraw(Member member, ConsentPurpose purpose, ConsentChannel channel) {
        if (!purpose.isOptional()) {
            throw new BusinessException("error.consent_programme");
        }
        consents.withdraw(member, purpose, channel);
    }
}
