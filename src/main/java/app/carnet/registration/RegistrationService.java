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
import app.carnet.mail.MailKind;
import app.carnet.mail.Outbox;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.member.MemberService;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.privacy.Consent;
import app.carnet.privacy.ConsentChannel;
import app.carnet.privacy.ConsentPurpose;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;

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
    private Programmes programmes;
    @Inject
    private Referrers referrers;
    @Inject
    private MemberService memberService;
    @Inject
    private CardService cardService;
    @Inject
    private PointLedger pointLedger;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes the member, a card, the point account with its points for signing up, and the consent; and welcomes by e-mail.
     *
     * @return the member's number
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     * @throws BusinessException {@code error.consent_required}, {@code error.birthday}, or as {@link Referrers#get}
     */
    public String register(String token, NewMember newMember) {
        String number = MemberNumber.of(numbers.next(NumberKind.MEMBER));
        String cardNumber = CardNumber.of(numbers.next(NumberKind.CARD));
        Member member = newMember.toMember(number, clock.instant(), caller.actor(context));
        Operation operation = Operation.of(token, "member.register", "new", member.digest(), newMember.isConsent(), newMember.getReferrer());
        return operations.once(operation, number, () -> {
            if (!newMember.isConsent()) {
                throw new BusinessException("error.consent_required").at("consent");
            }
            if (newMember.getReferrer() != null) {
                member.broughtBy(referrers.get(newMember.getReferrer()));
            }
            memberService.add(member);
            cardService.issue(member, cardNumber);
            pointLedger.open(member);
            long points = welcome(number);
            outbox.post(MailKind.WELCOME, number, member.recipient(), Map.of("member", number, "points", Long.toString(points)));
            entityManager.persist(consentOf(member));
            audit.record("MEMBER_REGISTERED", Subject.member(number), "consent " + Consent.TEXT_VERSION);
        });
    }

    /** Gives the points for signing up, and says how many the programme has for that. */
    private long welcome(String number) {
        Programme programme = programmes.current();
        long points = programme.getBonuses().getSignUpPoints();
        if (points > 0) {
            LockedAccount account = pointLedger.lock(number, programme.today(clock));
            pointLedger.award(account, points, new EntrySource(SourceKind.SIGN_UP, number), programme);
        }
        return points;
    }

    private static Consent consentOf(Member member) {
        return new Consent(member, ConsentPurpose.PROGRAMME, ConsentChannel.DESK, member.getRegisteredAt(), member.getRegisteredBy());
    }
}
