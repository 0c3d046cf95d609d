package app.carnet.registration;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.card.CardNumber;
import app.carnet.card.CardService;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.member.MemberService;
import app.carnet.points.PointLedger;
import app.carnet.privacy.Consent;
import app.carnet.privacy.ConsentChannel;
import app.carnet.privacy.ConsentPurpose;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Registers members at the desk. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class RegistrationService {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Numbers numbers;
    @Inject
    private Operations operations;
    @Inject
    private MemberService memberService;
    @Inject
    private CardService cardService;
    @Inject
    private PointLedger pointLedger;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes the member, a card, the point account and the consent.
     *
     * @return the member's number
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     * @throws BusinessException {@code error.consent_required}, {@code error.birthday}
     */
    public String register(String token, NewMember newMember) {
        String number = MemberNumber.of(numbers.next(NumberKind.MEMBER));
        String cardNumber = CardNumber.of(numbers.next(NumberKind.CARD));
        Member member = newMember.toMember(number, clock.instant(), caller.actor(context));
        Operation operation = Operation.of(token, "member.register", "new", member.digest(), newMember.isConsent());
        return operations.once(operation, number, () -> {
            if (!newMember.isConsent()) {
                throw new BusinessException("error.consent_required").at("consent");
            }
            memberService.add(member);
            cardService.issue(member, cardNumber);
            pointLedger.open(member);
            entityManager.persist(consentOf(member));
            audit.record("MEMBER_REGISTERED", Subject.member(number), "consent " + Consent.TEXT_VERSION);
        });
    }

    private static Consent consentOf(Member member) {
        return new Consent(member, ConsentPurpose.PROGRAMME, ConsentChannel.DESK, member.getRegisteredAt(), member.getRegisteredBy());
    }
}
