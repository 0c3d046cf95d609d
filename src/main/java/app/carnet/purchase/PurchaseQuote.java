package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Digest;
import app.carnet.points.Balance;
import app.carnet.points.EarnBasis;
import app.carnet.points.InsufficientPointsException;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a purchase comes to, by the one order of things: lines, tier discount, coupon, points payment, due in money,
 * points to earn. Immutable; it feeds the preview, the receipt and the booking.
 *
 * <ul>
 * <li>Points pay their value rounded down to the currency's scale and cost that value rounded up: at 300 points per
 * 1.00, 200 points pay 0.66 and 198 are taken.</li>
 * <li>Never more than is due, than the programme's share of the bill, or than can be redeemed now: asked for more, it
 * refuses with the figures.</li>
 * <li>Points earned = floor of (sum over lines of eligible × multiplier) × coefficient: 100.00 of which 5.00 was paid
 * by 500 points earns 95.</li>
 * </ul>
 */
public final class PurchaseQuote {

    private static final BigDecimal HIGHEST_TOTAL = new BigDecimal("1000000000000");

    private final Programme programme;
    private final Balance balance;
    private final List<QuoteLine> lines;
    private final long pointsSpent;
    private final BigDecimal pointsValue;

    private PurchaseQuote(Programme programme, Balance balance, List<QuoteLine> lines, long pointsSpent, BigDecimal pointsValue) {
        this.programme = programme;
        this.balance = balance;
        this.lines = List.copyOf(lines);
        this.pointsSpent = pointsSpent;
        this.pointsValue = pointsValue;
    }

    /** @throws BusinessException if the points cannot pay as asked, or the sum is out of range */
    static PurchaseQuote of(List<QuoteLine> lines, long points, Balance balance, Programme programme) {
        BigDecimal payable = sum(lines, QuoteLine::discounted);
        if (payable.compareTo(HIGHEST_TOTAL) > 0) {
            throw new BusinessException("error.total_too_large");
        }
        BigDecimal value = points == 0 ? programme.round(BigDecimal.ZERO) : valueOf(points, payable, balance, programme);
        List<BigDecimal> shares = Apportionment.of(value, lines.stream().map(QuoteLine::discounted).toList());
        List<QuoteLine> paid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            paid.add(lines.get(i).paidWithPoints(shares.get(i)));
        }
        return new PurchaseQuote(programme, balance, paid, programme.costOf(value), value);
    }

    private static BigDecimal valueOf(long points, BigDecimal payable, Balance balance, Programme programme) {
        if (points < 0) {
            throw new BusinessException("error.points_not_positive").at("points");
        }
        if (points > balance.redeemable()) {
            throw new InsufficientPointsException(balance.redeemable(), points);
        }
        if (points < programme.getMinPoints()) {
            throw new BusinessException("error.too_few_points", programme.getMinPoints()).at("points");
        }
        BigDecimal value = programme.valueOf(points);
        if (value.signum() == 0) {
            throw new BusinessException("error.points_buy_nothing", points).at("points");
        }
        BigDecimal most = payable.multiply(BigDecimal.valueOf(programme.getMaxShareOfBill(), 2))
            .setScale(programme.moneyScale(), RoundingMode.FLOOR);
        if (value.compareTo(most) > 0) {
            throw new BusinessException("error.more_points_than_due", programme.costOf(most)).at("points");
        }
        return value;
    }

    /** Changes when the rules, the catalogue's part in it or the balance do; not with what is typed. */
    public String getFingerprint() {
        List<Object> facts = new ArrayList<>(List.of(programme.getVersion(), balance));
        for (QuoteLine line : lines) {
            facts.add(line.product() == null ? "" : line.product().getId() + "/" + line.product().getVersion());
        }
        return Digest.of(facts.toArray());
    }

    /** Of the money that may earn; zero points have a basis too. */
    EarnBasis basis() {
        return new EarnBasis(getEligible(), programme.getCoefficient(), BigDecimal.ONE, "BASE");
    }

    public List<QuoteLine> getLines() {
        return lines;
    }

    /** The sum of the lines. */
    public BigDecimal getTotal() {
        return sum(lines, QuoteLine::amount);
    }

    public BigDecimal getTierDiscount() {
        return sum(lines, QuoteLine::tierDiscount);
    }

    public BigDecimal getCouponDiscount() {
        return sum(lines, QuoteLine::couponDiscount);
    }

    public long getPointsSpent() {
        return pointsSpent;
    }

    public BigDecimal getPointsValue() {
        return pointsValue;
    }

    /** To be paid in money. */
    public BigDecimal getDue() {
        return sum(lines, QuoteLine::due);
    }

    public BigDecimal getEligible() {
        return sum(lines, QuoteLine::eligible);
    }

    public long getPointsEarned() {
        return programme.pointsFor(sum(lines, line -> line.eligible().multiply(line.multiplier())));
    }

    /** What can be redeemed once this is booked; points still pending are not in it. */
    public long getBalanceAfter() {
        boolean spendableAtOnce = programme.getPendingDays() == 0;
        long debtLeft = Math.max(0, balance.debt() - getPointsEarned());
        long earnedNow = spendableAtOnce ? Math.max(0, getPointsEarned() - balance.debt()) : 0;
        return debtLeft > 0 ? 0 : balance.redeemable() - pointsSpent + earnedNow;
    }

    public boolean isEarnsLater() {
        return programme.getPendingDays() > 0;
    }

    private static BigDecimal sum(List<QuoteLine> of, Function<QuoteLine, BigDecimal> figure) {
        return of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
