package app.carnet.registration;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.Operations;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.EmailChanges;
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

/** What the desk does with those who registered by themselves and stand before it; each deed uses the registration up. */
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
    private Operations operations;
    @Inject
    private Enrolment enrolment;
    @Inject
    private WaitingRegistrations waiting;
    @Inject
    private SelfRegistrations registrations;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private EmailChanges emailChanges;
    @Inject
    private Branches branches;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** The registration, to be shown with phone and e-mail in full: the desk compares them with the person's. Who looked is kept. */
    public SelfRegistration reveal(long id) {
        SelfRegistration asked = waiting.get(id);
        audit.record("REGISTRATION_REVEALED", Subject.of("REGISTRATION", id));
        return asked;
    }

    /**
     * Makes the person a member, at home in the clerk's branch; or gives the phone to the member who typed it.
     *
     * @return the member's number
     * @throws BusinessException        {@code error.registration_gone} if another clerk was faster; {@code error.banned_person};
     *                                  {@code error.phone_given} if the member has got another phone meanwhile
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     */
    public String accept(String token, long id) {
        String number = waiting.findMemberNumber(id).orElseGet(() -> MemberNumber.of(numbers.next(NumberKind.MEMBER)));
        String cardNumber = enrolment.nextCard();
        return operations.once(Operation.of(token, "registration.accept", id), number, () -> {
            SelfRegistration asked = take(id);
            if (asked.getMemberNumber() == null) {
                enrol(asked, number, cardNumber);
            } else {
                givePhone(asked);
            }
        });
    }

    /** @throws BusinessException {@code error.registration_gone} */
    public String refuse(String token, long id) {
        return operations.once(Operation.of(token, "registration.refuse", id), Long.toString(id), () -> {
            registrations.forget(take(id));
            audit.record("REGISTRATION_REFUSED", Subject.of("REGISTRATION", id));
        });
    }

    /**
     * The desk has seen whose the phone is, but not whose the e-mail: where links can be sent, the address counts once the
     * member has followed one; elsewhere at once, as whatever the desk enters.
     */
    private void enrol(SelfRegistration asked, String number, String cardNumber) {
        Member member = asked.toMember(number, clock.instant(), caller.actor(context));
        Optional.ofNullable(caller.getBranchId()).flatMap(branches::find).ifPresent(member::setBranch);
        memberService.requireFit(member);
        boolean onTrial = waiting.isToBeConfirmed(asked);
        member.setEmail(onTrial ? null : asked.getEmail());
        registrations.enrol(asked, member, cardNumber);
        if (onTrial) {
            emailChanges.await(asked.getEmail(), member);
        }
    }

    private void givePhone(SelfRegistration asked) {
        Member member = members.get(asked.getMemberNumber());
        if (member.getPhone() != null && !member.getPhone().equals(asked.getPhone())) {
            throw new BusinessException("error.phone_given");
        }
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
