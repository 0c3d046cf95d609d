package app.carnet.demo;

import app.carnet.foundation.Caller;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Email;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.security.Role;
import app.carnet.settings.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.stream.Stream;

/** What the clerk does in the demo: registers, sells and redeems. */
@Stateless
@PermitAll
@RunAs(Role.Names.CLERK)
public class DemoDesk {

    @Inject
    private Branches branches;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private RegistrationService registration;
    @Inject
    private PurchaseService purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;

    @Inject
    private Caller caller;

    @AroundInvoke
    Object asClerk(InvocationContext deed) throws Exception {
        caller.actAs("clerk");
        return deed.proceed();
    }

    /** @return the new member's number */
    public String register(DemoMember person) {
        NewMember newMember = new NewMember();
        newMember.setName(person.name());
        newMember.setPhone(Phone.read(person.phone(), "CNY").orElseThrow());
        newMember.setEmail(Email.read(person.email()).orElseThrow());
        newMember.setBirthday(person.birthday());
        newMember.setBranch(branches.active().get(person.branch()));
        newMember.setConsent(true);
        return registration.register(OperationToken.fresh(), newMember);
    }

    /**
     * Sells those products, one of each.
     *
     * @param wanted points to pay with, if the member has that many
     */
    public void sell(String memberNumber, String codes, long wanted) {
        List<NewLine> lines = Stream.of(codes.split("\\+")).map(code -> purchases.line(code, 1, null)).toList();
        NewPurchase purchase = new NewPurchase(memberNumber, lines, redeemable(memberNumber) < wanted ? 0 : wanted);
        purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint());
    }

    /** Gives something for points, if the member has that many. */
    public void redeem(String memberNumber, long points, String reason) {
        if (redeemable(memberNumber) >= points) {
            ledger.redeem(OperationToken.fresh(), memberNumber, points, reason);
        }
    }

    public void close(String memberNumber) {
        memberService.close(OperationToken.fresh(), memberNumber);
    }

    private long redeemable(String memberNumber) {
        return accounts.balance(members.get(memberNumber).getId()).redeemable();
    }
}
