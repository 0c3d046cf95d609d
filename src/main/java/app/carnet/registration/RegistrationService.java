package app.carnet.registration;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.privacy.ConsentChannel;
import app.carnet.privacy.Consents;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Registers members at the desk. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class RegistrationService {

    @Resource
    private EJBContext context;
    @Inject
    private Numbers numbers;
    @Inject
    private Operations operations;
    @Inject
    private Referrers referrers;
    @Inject
    private Enrolment enrolment;
    @Inject
    private Consents consents;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes the member with all that {@link Enrolment} gives, and the consents.
     *
     * @return the member's number
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     * @throws BusinessException {@code error.consent_required}, {@code error.guardian_required}, {@code error.banned_person},
     *                           {@code error.birthday}, or as {@link Referrers#get}
     */
    public String register(String token, NewMember newMember) {
        String number = MemberNumber.of(numbers.next(NumberKind.MEMBER));
        String cardNumber = enrolment.nextCard();
        Member member = newMember.toMember(number, clock.instant(), caller.actor(context));
        Operation operation = Operation.of(token, "member.register", "new", member.digest(), newMember.consents(),
            newMember.getGuardian(), newMember.getReferrer());
        return operations.once(operation, number, () -> {
            if (!newMember.isConsent()) {
                throw new BusinessException("error.consent_required").at("consent");
            }
            if (newMember.getReferrer() != null) {
                member.broughtBy(referrers.get(newMember.getReferrer()));
            }
            enrolment.enrol(member, cardNumber);
            newMember.consents().forEach(purpose -> consents.give(member, purpose, ConsentChannel.DESK, newMember.getGuardian()));
        });
    }
}
