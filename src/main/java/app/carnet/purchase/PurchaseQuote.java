package app.carnet.purchase;

import app.carnet.benefit.LineRule;
import app.carnet.benefit.MemberBenefits;
import app.carnet.benefit.TierDiscount;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final long bonus;

    private PurchaseQuote(Programme programme, Balance balance, MemberBenefits benefits, List<QuoteLine> lines, long pointsSpent, BigDecimal pointsValue,
            long bonus) {
        this.programme = programme;
        this.balance = balance;
        this.benefits = benefits;
        this.lines = List.copyOf(lines);
        this.pointsSpent = pointsSpent;
        this.pointsValue = pointsValue;
        this.bonus = bonus;
    }

    /**
     * @param bonus points that the purchase brings the member for having been brought by another, beside what it earns
     * @throws BusinessException if the points cannot pay as asked, or the sum is out of range
     */
    static PurchaseQuote of(List<QuoteLine> entered, long points, Balance balance, MemberBenefits benefits, long bonus, Programme programme) {
        List<QuoteLine> lines = discounted(entered, benefits.percentOff(), programme);
        BigDecimal payable = sum(lines, QuoteLine::discounted);
        if (payable.compareTo(HIGHEST_TOTAL) > 0) {
            throw new BusinessException("error.total_too_large");
        }
        BigDecimal value = points == 0 ? programme.round(BigDecimal.ZERO) : valueOf(points, payable, balance, programme);
        List<BigDecimal> shares = Apportionment.of(value, lines.stream().map(QuoteLine::discounted).toList());
        List<QuoteLine> paid = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).paidWithPoints(shares.get(i))).toList();
        return new PurchaseQuote(programme, balance, benefits, paid, programme.costOf(value), value, bonus);
    }

    /** The tier's percentage of the sum of the lines it is for, rounded half up, shared among them. */
    private static List<QuoteLine> discounted(List<QuoteLine> lines, BigDecimal percentOff, Programme programme) {
        if (percentOff.signum() == 0) {
            return lines;
        }
        BigDecimal discount = programme.round(sum(lines, QuoteLine::discountable).multiply(percentOff).movePointLeft(2));
        List<BigDecimal> shares = Apportionment.of(discount, lines.stream().map(QuoteLine::discountable).toList());
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
        List<Object> facts = new ArrayList<>(List.of(programme.getVersion(), balance, benefits, bonus));
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

    /** Points that the purchase brings the member for having been brought by another, beside what it earns; mostly 0. */
    public long getBonus() {
        return bonus;
    }

    /**
     * What the money earned by, in the order of the lines: so much of it, by that multiplier.
     *
     * @param multiplier of points: the tier's times the other
     */
    public record Share(BigDecimal amount, BigDecimal multiplier) {

        Share plus(Share other) {
            return new Share(amount.add(other.amount), multiplier);
        }
    }

    /** By which figures the points are earned; lines that are multiplied alike are one. */
    public List<Share> getShares() {
        Map<BigDecimal, Share> alike = new LinkedHashMap<>();
        lines.stream().filter(line -> line.eligible().signum() > 0).map(line -> new Share(line.eligible(), line.rule().multiplier().stripTrailingZeros()))
            .forEach(share -> alike.merge(share.multiplier(), share, Share::plus));
        return List.copyOf(alike.values());
    }

    public BigDecimal getCoefficient() {
        return programme.getCoefficient();
    }

    /** What the member holds once this is booked. What it brings pays what is owed first. */
    public Balance getAfter() {
        long left = getPointsEarned() + bonus - balance.debt();
        long kept = Math.max(0, left);
        boolean later = programme.getPendingDays() > 0;
        return new Balance(left < 0 ? 0 : balance.redeemable() - pointsSpent + (later ? 0 : kept), balance.pending() + (later ? kept : 0), Math.max(0, -left));
    }

    /** The discount that some of the lines got, or none. */
    public TierDiscount getDiscount() {
        return lines.stream().map(QuoteLine::discount).filter(discount -> !discount.isNone()).findFirst().orElse(TierDiscount.NONE);
    }

    private static BigDecimal sum(List<QuoteLine> of, Function<QuoteLine, BigDecimal> figure) {
        return of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
