package app.carnet.purchase;

import app.carnet.benefit.LineRule;
import app.carnet.benefit.MemberBenefits;
import app.carnet.benefit.TierDiscount;
import app.carnet.member.Member;
import app.carnet.points.Balance;
import app.carnet.points.Reversal;
import app.carnet.product.Product;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A purchase with its refunds, outside any database: {@code SoldPurchase.of("100.00").paidWith(500).sold()}. */
final class SoldPurchase {

    private static final Product DEPOSIT = new Product("KEY", "Locker key deposit", new BigDecimal("20.00"));

    private final Programme programme;
    private final List<Function<TierDiscount, QuoteLine>> lines = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private BigDecimal percentOff = BigDecimal.ZERO;
    private long points;
    private Purchase purchase;

    static {
        DEPOSIT.setEarnsPoints(false);
    }

    private SoldPurchase(Programme programme) {
        this.programme = programme;
    }

    static Programme yuan() {
        return new Programme("Riverside Gym", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
    }

    static SoldPurchase of(String price) {
        return by(yuan()).line(1, price);
    }

    static SoldPurchase by(Programme programme) {
        return new SoldPurchase(programme);
    }

    SoldPurchase line(int quantity, String price) {
        return line(quantity, price, "1");
    }

    SoldPurchase line(int quantity, String price, String multiplier) {
        LineRule rule = new LineRule("Gold", new BigDecimal(multiplier), null, null, BigDecimal.ONE);
        lines.add(off -> QuoteLine.of(new NewLine(null, "Thing", quantity, new BigDecimal(price)), null, rule, off, programme));
        return this;
    }

    SoldPurchase lineWithoutPoints(int quantity, String price) {
        lines.add(off -> QuoteLine.of(new NewLine(DEPOSIT.getId(), DEPOSIT.getName(), quantity, new BigDecimal(price)), DEPOSIT, LineRule.PLAIN, off, programme));
        return this;
    }

    SoldPurchase paidWith(long spent) {
        points = spent;
        return this;
    }

    SoldPurchase less(String percent) {
        percentOff = new BigDecimal(percent);
        return this;
    }

    SoldPurchase sold() {
        MemberBenefits gets = new MemberBenefits(null, BigDecimal.ONE, percentOff, null, List.of());
        TierDiscount off = gets.discountFor(null);
        PurchaseQuote quote = PurchaseQuote.of(lines.stream().map(line -> line.apply(off)).toList(), points, new Balance(Long.MAX_VALUE / 2, 0, 0), gets, 0, programme);
        purchase = new Purchase("R10000007", new Member("10000007", "A", Instant.EPOCH, "lin"), quote, programme.getCurrency().getCurrencyCode());
        return this;
    }

    RefundShares quoteOfAmount(String amount) {
        return RefundShares.of(RefundRequest.ofAmount("R10000007", new BigDecimal(amount), RefundReason.RETURNED, null), rest());
    }

    RefundShares amount(String amount) {
        return booked(quoteOfAmount(amount));
    }

    RefundShares pieces(int line, int count) {
        return booked(RefundShares.of(RefundRequest.ofPieces("R10000007", Map.of(line, count), RefundReason.RETURNED, null), rest()));
    }

    RefundShares whole() {
        return booked(RefundShares.of(RefundRequest.whole("R10000007", RefundReason.RETURNED, null), rest()));
    }

    private RefundShares booked(RefundShares shares) {
        Reversal reversal = new Reversal(shares.back(), shares.take(), 0, 0);
        RefundQuote quote = RefundQuote.of(purchase, shares, reversal, new Shortfall(0, 0, programme.round(BigDecimal.ZERO)));
        refunds.add(new Refund("F" + refunds.size(), quote, RefundReason.RETURNED, null));
        return shares;
    }

    Purchase purchase() {
        return purchase;
    }

    PurchaseRest rest() {
        return PurchaseRest.of(purchase, refunds);
    }
}
