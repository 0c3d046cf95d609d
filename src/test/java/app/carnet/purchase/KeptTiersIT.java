package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.OperationToken;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import app.carnet.tier.Tier;
import app.carnet.tier.TierEditService;
import app.carnet.tier.TierService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refund never drops a tier on the spot, and says so where one might expect it. */
@ExtendWith(ArquillianExtension.class)
class KeptTiersIT {

    private static final long THRESHOLD = 410_000_000;

    @Inject
    private PurchaseService purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private TierEditService edits;
    @Inject
    private TierService tiers;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private String member;

    @BeforeEach
    void begin() {
        A.place();
        if (Rows.count("tier WHERE threshold = ?", THRESHOLD) == 0) {
            As.manager(() -> edits.save(OperationToken.fresh(), 0, new Tier("IT Kept", THRESHOLD)));
        }
        member = A.member().number();
    }

    @Test
    void theTierThatThePointsNoLongerReachIsSaidToStay() {
        RefundQuote quote = quoteOfTheWhole(buy(THRESHOLD));

        assertThat(quote.getStaysInTier().tierName()).isEqualTo("IT Kept");
        assertThat(quote.getStaysInTier().lastDay()).isAfter(LocalDate.now(clock).plusMonths(11));
    }

    @Test
    void aPartThatLeavesEnoughSaysNothing() {
        buy(THRESHOLD);

        assertThat(quoteOfTheWhole(buy(10)).getStaysInTier()).isNull();
    }

    @Test
    void nothingIsSaidOfATierThatThePointsDidNotReachBefore() {
        String receipt = buy(10);
        long tier = Rows.number("SELECT id FROM tier WHERE threshold = ?", THRESHOLD);
        As.manager(() -> tiers.setManually(OperationToken.fresh(), member, tier, programmes.current().today(clock).plusDays(30), "A guest of the house"));

        assertThat(quoteOfTheWhole(receipt).getStaysInTier()).isNull();
    }

    private RefundQuote quoteOfTheWhole(String receipt) {
        return As.manager(() -> refunds.quote(RefundRequest.whole(receipt, RefundReason.RETURNED, null)));
    }

    private String buy(long money) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Thing", 1, BigDecimal.valueOf(money))), 0);
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }
}
