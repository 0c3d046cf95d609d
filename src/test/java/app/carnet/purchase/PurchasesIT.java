package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Statements;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PurchasesIT {

    private static final int EIGHT = 8;

    @Inject
    private Purchases purchases;
    @Inject
    private PurchaseService service;
    @Inject
    private MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theLatestAreThoseOfTheDayInTheTimeOfThePlaceNewestFirst() {
        String member = A.member().number();
        clock.moveTo(Instant.parse("2098-03-01T15:59:59Z"));
        String evening = buy(member);
        clock.moveTo(Instant.parse("2098-03-01T16:00:00Z"));
        String first = buy(member);
        String second = buy(member);

        assertThat(latest()).extracting(PurchaseRow::receipt).containsExactly(second, first).doesNotContain(evening);
    }

    @Test
    void anotherBranchHasItsOwn() {
        buy(A.member().number());

        assertThat(As.clerk(() -> purchases.latestToday(42L, EIGHT))).isEmpty();
    }

    /** On Payara a test that plays a clerk has the name of an account. */
    @Test
    @Tag("wildfly")
    void whoHasNoAccountIsCalledByTheUserName() {
        clock.moveTo(Instant.parse("2098-05-01T04:00:00Z"));
        String receipt = buy(A.member().number());

        assertThat(latest().get(0).enteredBy()).isEqualTo(Rows.text("SELECT entered_by FROM purchase WHERE receipt = '" + receipt + "'"));
    }

    @Test
    @Tag("wildfly")
    void theNamesOfThoseWhoServedCostNoFurtherStatement() {
        String member = A.member().number();
        buy(member);
        buy(member);

        assertThat(Statements.of(() -> latest())).hasSizeLessThanOrEqualTo(2);
    }

    private List<PurchaseRow> latest() {
        return As.clerk(() -> purchases.latestToday(null, EIGHT));
    }

    private String buy(String member) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Ball", 1, new BigDecimal("5.00"))), 0);
        String fingerprint = As.clerk(() -> service.quote(purchase)).getFingerprint();
        return As.clerk(() -> service.enter(OperationToken.fresh(), purchase, fingerprint));
    }
}
