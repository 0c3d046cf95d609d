package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.Caller;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.points.LedgerCheck;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.product.ProductService;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Statements;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PurchaseServiceIT {

    private static final int AT_ONCE = 20;
    private static final int MOST_STATEMENTS = 12;

    @Inject
    private PurchaseService purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private LedgerCheck check;
    @Inject
    private Members members;
    @Inject
    private MovableClock clock;

    @AfterEach
    void everythingStillAddsUp() {
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void aPurchaseSpendsAndEarnsPointsInOneGo() {
        String member = A.member().withPoints(1240).number();

        String receipt = enter(new NewPurchase(member, List.of(text("Racket", 1, "100.00")), 500));

        Map<String, Object> row = Rows.all("SELECT * FROM purchase WHERE receipt = ?", receipt).get(0);
        assertThat((BigDecimal) row.get("due")).isEqualByComparingTo("95");
        assertThat(row).containsEntry("points_spent", 500L).containsEntry("points_earned", 95L);
        assertThat(redeemable(member)).isEqualTo(1240 - 500 + 95);
        assertThat(Rows.count("point_entry WHERE source_kind = 'PURCHASE' AND source_key = ?", receipt)).isEqualTo(2);
        assertThat(Rows.count("audit_entry WHERE deed = 'PURCHASE_ENTERED' AND subject_key = ?", receipt)).isEqualTo(1);
    }

    @Test
    void aDoubleClickBooksOnce() {
        String member = A.member().withPoints(100).number();
        NewPurchase purchase = new NewPurchase(member, List.of(text("Racket", 1, "100.00")), 100);
        String fingerprint = fingerprint(purchase);
        String token = OperationToken.fresh();

        List<Object> receipts = AtOnce.times(AT_ONCE, i -> As.clerk(() -> purchases.enter(token, purchase, fingerprint)));

        assertThat(receipts).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(Rows.count("purchase p JOIN member m ON m.id = p.member_id WHERE m.number = ?", member)).isEqualTo(1);
    }

    @Test
    void aQuoteThatHasChangedBooksNothingAndBurnsNoToken() {
        String member = A.member().withPoints(100).number();
        NewPurchase purchase = new NewPurchase(member, List.of(text("Racket", 1, "100.00")), 100);
        String shown = fingerprint(purchase);
        String token = OperationToken.fresh();
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, 1, "Meanwhile"));

        assertThatThrownBy(() -> As.clerk(() -> purchases.enter(token, purchase, shown))).isInstanceOf(QuoteChangedException.class);
        assertThat(Rows.count("purchase p JOIN member m ON m.id = p.member_id WHERE m.number = ?", member)).isZero();
        assertThat(As.clerk(() -> purchases.enter(token, purchase, fingerprint(purchase)))).startsWith("R");
    }

    @Test
    void noPurchaseIsLostAmongParallelOnesOfOneMember() {
        String member = A.member().number();

        AtOnce.times(AT_ONCE, i -> persistently(new NewPurchase(member, List.of(text("Thing", 1, "10.00")), 0)));

        assertThat(Rows.count("purchase p JOIN member m ON m.id = p.member_id WHERE m.number = ?", member)).isEqualTo(AT_ONCE);
        assertThat(redeemable(member)).isEqualTo(AT_ONCE * 10L);
    }

    @Test
    void aProductThatIsNoLongerSoldIsRefused() {
        String member = A.member().number();
        String code = A.product().code();
        NewLine line = As.clerk(() -> purchases.line(code, 1, null));
        As.manager(() -> A.a(ProductService.class).disable(OperationToken.fresh(), code));

        assertThatThrownBy(() -> enter(new NewPurchase(member, List.of(line), 0))).hasMessage("error.product_not_sold");
    }

    @Test
    void aClosedMemberBuysNothing() {
        String member = A.member().number();
        NewPurchase purchase = new NewPurchase(member, List.of(text("Racket", 1, "100.00")), 0);
        String fingerprint = fingerprint(purchase);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));

        assertThatThrownBy(() -> As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, fingerprint)))
            .hasMessage("error.member_closed");
    }

    @Test
    void aPurchaseItsPointsAndItsAuditRowCarryTheBranchWhereTheClerkStands() {
        String member = A.member().withPoints(1000).number();
        A.a(Caller.class).standAt(77L);

        String receipt = enter(new NewPurchase(member, List.of(text("Racket", 1, "100.00")), 500));

        assertThat(Rows.number("SELECT branch_id FROM purchase WHERE receipt = ?", receipt)).isEqualTo(77);
        assertThat(Rows.count("point_entry WHERE source_key = ? AND branch_id = 77", receipt)).isEqualTo(2);
        assertThat(Rows.count("audit_entry WHERE subject_key = ? AND branch_id = 77 AND member_number = ?", receipt, member)).isEqualTo(1);
        A.a(Caller.class).standAt(null);
    }

    /**
     * A product's line and free text, points spent of an old lot, a new lot for those earned: all that a purchase can
     * write. The data source of WildFly lists its statements; those of other servers do not.
     */
    @Test
    @Tag("wildfly")
    void aPurchaseTakesAtMostTwelveStatementsHoweverManyLinesItHas() {
        clock.moveTo(clock.instant().minus(Duration.ofDays(40)));
        String member = A.member().withPoints(5000).number();
        enter(new NewPurchase(member, List.of(text("So that no tier is reached later", 1, "100000.00")), 0));
        clock.reset();
        NewLine product = As.clerk(() -> purchases.line(A.product().code(), 1, null));
        List<NewLine> lines = Stream.concat(Stream.of(product), IntStream.range(0, 60).mapToObj(i -> text("Thing " + i, 1, "10.00"))).toList();
        NewPurchase purchase = new NewPurchase(member, lines, 1000);
        String fingerprint = fingerprint(purchase);

        List<String> calls = Statements.of(() -> As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, fingerprint)));

        assertThat(calls).hasSizeBetween(9, MOST_STATEMENTS);
        assertThat(Rows.count("point_lot WHERE account_id = (SELECT id FROM member WHERE number = ?)", member)).isEqualTo(2);
    }

    /** Random purchases and redemptions of one member against plain sums. */
    @Test
    void aRandomHistoryAddsUpAgainstAPlainSum() {
        String member = A.member().number();
        Random random = new Random(20261121);
        long balance = 0;
        for (int i = 0; i < 60; i++) {
            int price = 1 + random.nextInt(200);
            long points = Math.min(balance, random.nextInt(3) == 0 ? random.nextInt(price * 100 + 1) : 0);
            enter(new NewPurchase(member, List.of(text("Thing " + i, 1, price + ".00")), points));
            balance += (price * 100L - points) / 100 - points;
            assertThat(redeemable(member)).as("after purchase %d of %d with %d points", i, price, points).isEqualTo(balance);
        }
    }

    private String enter(NewPurchase purchase) {
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, fingerprint(purchase)));
    }

    /** As a clerk does: where the balance has changed meanwhile, the new quote is booked. */
    private String persistently(NewPurchase purchase) {
        while (true) {
            try {
                return enter(purchase);
            } catch (QuoteChangedException another) {
                assertThat(another).hasMessage("error.quote_changed");
            }
        }
    }

    private String fingerprint(NewPurchase purchase) {
        return As.clerk(() -> purchases.quote(purchase)).getFingerprint();
    }

    private long redeemable(String member) {
        return As.clerk(() -> accounts.balance(members.get(member).getId())).redeemable();
    }

    private static NewLine text(String description, int quantity, String price) {
        return new NewLine(null, description, quantity, new BigDecimal(price));
    }
}
