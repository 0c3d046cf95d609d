package app.carnet.registration;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.OperationToken;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.security.Role;
import app.carnet.settings.Branches;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * What the desk does with those who registered by themselves and stand before it. Neither deed needs an operation token:
 * each uses the registration up.
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class WaitingService {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Numbers numbers;
    @Inject
    private SelfRegistrations registrations;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private Branches branches;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes the person a member, at home in the clerk's branch; or gives the phone to the member who typed it.
     *
     * @return the member's number
     * @throws BusinessException        {@code error.registration_gone} if another clerk was faster
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     */
    public String accept(long id) {
        SelfRegistration asked = take(id);
        if (asked.getMemberNumber() != null) {
            givePhone(asked);
            return asked.getMemberNumber();
        }
        String number = MemberNumber.of(numbers.next(NumberKind.MEMBER));
        Member member = asked.toMember(number, clock.instant(), caller.actor(context));
        Optional.ofNullable(caller.getBranchId()).flatMap(branches::find).ifPresent(member::setBranch);
        registrations.enrol(asked, member);
        return number;
    }

    /** @throws BusinessException {@code error.registration_gone} */
    public void refuse(long id) {
        registrations.forget(take(id));
        audit.record("REGISTRATION_REFUSED", Subject.of("REGISTRATION", id));
    }

    private void givePhone(SelfRegistration asked) {
        Member member = members.get(asked.getMemberNumber());
        entityManager.detach(member);
        member.setPhone(asked.getPhone());
        memberService.edit(OperationToken.fresh(), member, member.getVersion());
        registrations.forget(asked);
    }

    /** Nobody else's until the end of the transaction. */
    private SelfRegistration take(long id) {
        return Optional.ofNullable(entityManager.find(SelfRegistration.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(asked -> !asked.isMailed() && asked.isGood(clock.instant())).orElseThrow(() -> new BusinessException("error.registration_gone"));
    }
}
