package app.carnet.registration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.card.CardNumber;
import app.carnet.card.CardService;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.FirstEmail;
import app.carnet.member.Member;
import app.carnet.member.MemberService;
import app.carnet.points.Balance;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.settings.Format;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What every new member gets, whoever registers them: in the transaction of the one who does, and in no other way. */
@Stateless
@PermitAll
public class Enrolment {

    @Inject
    private Numbers numbers;
    @Inject
    private Programmes programmes;
    @Inject
    private MemberService memberService;
    @Inject
    private CardService cardService;
    @Inject
    private PointLedger pointLedger;
    @Inject
    private Outbox outbox;
    @Inject
    private MailWords words;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Of a card to be; taken before the transaction writes anything, since numbers come in blocks of their own. */
    public String nextCard() {
        return CardNumber.of(numbers.next(NumberKind.CARD));
    }

    /**
     * Adds the member, with a card and a point account with the points for signing up; and welcomes by e-mail. The consent
     * is the registrar's to write down.
     *
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     */
    @TransactionAttribute(MANDATORY)
    public void enrol(Member member, String cardNumber) {
        memberService.add(member);
        cardService.issue(member, cardNumber);
        pointLedger.open(member);
        giveSignUpPoints(member.getNumber());
        greet(member);
        audit.recordBy(member.getRegisteredBy(), "MEMBER_REGISTERED", Subject.member(member.getNumber()), null);
    }

    /** Welcomes a new member whose address counts only now: whoever confirms one of those links was written to within a day. */
    public void welcome(@Observes FirstEmail first) {
        if (first.member().getRegisteredAt().isAfter(clock.instant().minus(Duration.ofDays(1)))) {
            greet(first.member());
        }
    }

    private void greet(Member member) {
        Format format = words.format(member.recipient());
        Balance balance = pointLedger.lock(member.getNumber(), programmes.current().today(clock)).balance();
        outbox.post(MailKind.WELCOME, member.getNumber(), member.recipient(), Map.of("member", format.number(member.getNumber()),
            "points", format.points(balance.redeemable() + balance.pending())));
    }

    private void giveSignUpPoints(String number) {
        Programme programme = programmes.current();
        long points = programme.getBonuses().getSignUpPoints();
        if (points > 0) {
            LockedAccount account = pointLedger.lock(number, programme.today(clock));
            pointLedger.award(account, points, new EntrySource(SourceKind.SIGN_UP, number), programme);
        }
    }
}
