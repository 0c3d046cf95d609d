package app.carnet.demo;

import app.carnet.card.CardService;
import app.carnet.card.CardStatus;
import app.carnet.card.Cards;
import app.carnet.card.StopReason;
import app.carnet.foundation.Caller;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseQuote;
import app.carnet.purchase.PurchaseService;
import app.carnet.registration.ActivationService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.security.PasswordService;
import app.carnet.security.Role;
import app.carnet.settings.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a clerk does in the demo: registers, sells and redeems. The first parameter says which clerk, and where. */
@Stateless
@PermitAll
@RunAs(Role.Names.CLERK)
public class DemoDesk {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Branches branches;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private Cards cards;
    @Inject
    private CardService cardService;
    @Inject
    private RegistrationService registration;
    @Inject
    private ActivationService activation;
    @Inject
    private PasswordService passwords;
    @Inject
    private PurchaseService purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private Caller caller;

    @AroundInvoke
    Object onShift(InvocationContext deed) throws Exception {
        DemoShift shift = (DemoShift) deed.getParameters()[0];
        caller.actAs(shift.username());
        caller.standAt(shift.branch());
        return deed.proceed();
    }

    /** @return the new member's number */
    public String register(DemoShift shift, DemoMember person) {
        NewMember newMember = new NewMember();
        newMember.setName(person.name());
        newMember.setPhone(person.phone() == null ? null : new Phone(person.phone()));
        newMember.setEmail(person.email() == null ? null : new Email(person.email()));
        newMember.setBirthday(person.birthday());
        newMember.setBranch(branches.get(shift.branch()));
        newMember.setConsent(true);
        newMember.setGuardian(person.name());
        return registration.register(OperationToken.fresh(), newMember);
    }

    /**
     * Sells those products.
     *
     * @param codes  + between them; a number before a code says how many
     * @param points to pay with, if the member has that many and the sum is no smaller
     */
    public void sell(DemoShift shift, String memberNumber, String codes, long points) {
        List<NewLine> lines = Stream.of(codes.split("\\+")).map(this::line).toList();
        PurchaseQuote quote = purchases.preview(new NewPurchase(memberNumber, lines, points));
        NewPurchase purchase = new NewPurchase(memberNumber, lines, quote.getPointsSpent());
        purchases.enter(OperationToken.fresh(), purchase, quote.getFingerprint());
    }

    private NewLine line(String item) {
        String[] parts = item.split(" ");
        return parts.length == 1 ? purchases.line(item, 1, null) : purchases.line(parts[1], Integer.valueOf(parts[0]), null);
    }

    /** Gives something for points, if the member has that many. */
    public void redeem(DemoShift shift, String memberNumber, long points, String reason) {
        if (accounts.balance(members.get(memberNumber).getId()).redeemable() >= points) {
            ledger.redeem(OperationToken.fresh(), memberNumber, points, reason);
        }
    }

    /** Writes down what the member has only now told. */
    public void takeBirthday(DemoShift shift, String memberNumber, LocalDate birthday) {
        Member member = members.get(memberNumber);
        entityManager.detach(member);
        member.setBirthday(birthday);
        memberService.edit(OperationToken.fresh(), member, member.getVersion());
    }

    /** Gives a new card for the one that is in use. */
    public void replaceCard(DemoShift shift, String memberNumber, StopReason reason) {
        cards.of(members.get(memberNumber).getId()).stream().filter(card -> card.getStatus() == CardStatus.ACTIVE).findFirst()
            .ifPresent(card -> cardService.replace(OperationToken.fresh(), card.getNumber(), reason));
    }

    /** Gives the member a code, by which they choose the demo's password. */
    public void letIn(DemoShift shift, String memberNumber) {
        passwords.claim(memberNumber, activation.issueCode(memberNumber), DemoStaff.PASSWORD);
    }

    public void close(DemoShift shift, String memberNumber) {
        memberService.close(OperationToken.fresh(), memberNumber);
    }
}
