package app.carnet.purchase;

import app.carnet.benefit.LineRule;
import app.carnet.benefit.MemberBenefits;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Digest;
import app.carnet.points.Balance;
import app.carnet.points.EarnBasis;
import app.carnet.points.EarnRule;
import app.carnet.points.InsufficientPointsException;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final MemberBenefits benefits;
    private final List<QuoteLine> lines;
    private final long pointsSpent;
    private final BigDecimal pointsValue;

    private PurchaseQuote(Programme programme, Balance balance, MemberBenefits benefits, List<QuoteLine> lines, long pointsSpent, BigDecimal pointsValue) {
        this.programme = programme;
        this.balance = balance;
        this.benefits = benefits;
        this.lines = List.copyOf(lines);
        this.pointsSpent = pointsSpent;
        this.pointsValue = pointsValue;
    }

    /** @throws BusinessException if the points cannot pay as asked, or the sum is out of range */
    static PurchaseQuote of(List<QuoteLine> entered, long points, Balance balance, MemberBenefits benefits, Programme programme) {
        List<QuoteLine> lines = discounted(entered, benefits.percentOff(), programme);
        BigDecimal payable = sum(lines, QuoteLine::discounted);
        if (payable.compareTo(HIGHEST_TOTAL) > 0) {
            throw new BusinessException("error.total_too_large");
        }
        BigDecimal value = points == 0 ? programme.round(BigDecimal.ZERO) : valueOf(points, payable, balance, programme);
        List<BigDecimal> shares = Apportionment.of(value, lines.stream().map(QuoteLine::discounted).toList());
        List<QuoteLine> paid = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).paidWithPoints(shares.get(i))).toList();
        return new PurchaseQuote(programme, balance, benefits, paid, programme.costOf(value), value);
    }

    /** The tier's percentage of the sum, rounded half up, shared among the lines. */
    private static List<QuoteLine> discounted(List<QuoteLine> lines, BigDecimal percentOff, Programme programme) {
        if (percentOff.signum() == 0) {
            return lines;
        }
        BigDecimal discount = programme.round(sum(lines, QuoteLine::amount).multiply(percentOff).movePointLeft(2));
        List<BigDecimal> shares = Apportionment.of(discount, lines.stream().map(QuoteLine::amount).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).discountedByTier(shares.get(i))).toList();
    }

    private static BigDecimal valueOf(long points, BigDecimal payable, Balance balance, Programme programme) {
        if (points < 0) {
            throw new BusinessException("error.points_not_positive").at("points");
        }
        if (points > balance.redeemable()) {
            throw new InsufficientPointsException(balance.redeemable(), points);
        }
        if (points < programme.getRedeeming().getMinPoints()) {
            throw new BusinessException("error.too_few_points", programme.getRedeeming().getMinPoints()).at("points");
        }
        BigDecimal value = programme.valueOf(points);
        if (value.signum() == 0) {
            throw new BusinessException("error.points_buy_nothing", points).at("points");
        }
        BigDecimal most = payable.multiply(BigDecimal.valueOf(programme.getRedeeming().getMaxShareOfBill(), 2))
            .setScale(programme.moneyScale(), RoundingMode.FLOOR);
        if (value.compareTo(most) > 0) {
            throw new BusinessException("error.more_points_than_due", programme.costOf(most)).at("points");
        }
        return value;
    }

    /** Changes when the rules, the catalogue's part in it or the balance do; not with what is typed. */
    public String getFingerprint() {
        List<Object> facts = new ArrayList<>(List.of(programme.getVersion(), balance, benefits));
        for (QuoteLine line : lines) {
            facts.add(line.product() == null ? "" : line.product().getId() + "/" + line.product().getVersion());
        }
        return Digest.of(facts.toArray());
    }

    /** Of the money that may earn; zero points have a basis too. */
    EarnBasis basis() {
        List<QuoteLine> earning = lines.stream().filter(line -> line.eligible().signum() > 0).toList();
        List<BigDecimal> multipliers = earning.stream().map(line -> line.rule().multiplier().stripTrailingZeros()).distinct().toList();
        String rules = EarnRule.write(earning.stream().map(QuoteLine::rule).flatMap(PurchaseQuote::rules).toList());
        return new EarnBasis(getEligible(), programme.getCoefficient(), multipliers.size() == 1 ? multipliers.get(0) : null, rules);
    }

    private static Stream<EarnRule> rules(LineRule rule) {
        Stream<EarnRule> tier = Stream.ofNullable(rule.tierName()).map(name -> new EarnRule("TIER", name, rule.tierMultiplier()));
        return Stream.concat(tier, Stream.ofNullable(rule.extra())
            .map(extra -> new EarnRule(extra.name(), Objects.toString(rule.extraName(), ""), rule.extraMultiplier())));
    }

    /** By which its lines earn, those that earn anything. */
    public List<LineRule> getRules() {
        return lines.stream().filter(line -> line.eligible().signum() > 0).map(QuoteLine::rule).toList();
    }

    public MemberBenefits getBenefits() {
        return benefits;
    }

    BigDecimal getCoefficient() {
        return programme.getCoefficient();
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
        return programme.pointsFor(sum(lines, QuoteLine::weighted));
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
