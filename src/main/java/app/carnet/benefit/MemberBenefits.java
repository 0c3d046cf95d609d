package app.carnet.benefit;

import app.carnet.product.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a member's purchases get on a day. Immutable; made by {@link Benefits}, asked line by line.
 *
 * @param tierName       or null
 * @param tierMultiplier 1 without one
 * @param percentOff     of the sum of discountable lines, 0 to 100
 * @param birthday       the multiplier of the birthday week if it is one now, or null
 * @param campaigns      those that run now for this member
 */
public record MemberBenefits(String tierName, BigDecimal tierMultiplier, BigDecimal percentOff, BigDecimal birthday, List<RunningCampaign> campaigns) {

    public static final MemberBenefits NONE = new MemberBenefits(null, BigDecimal.ONE, BigDecimal.ZERO, null, List.of());

    public MemberBenefits {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * The rule for a line: the tier's multiplier times the largest of birthday and campaigns that fits.
     *
     * @param product null for free text
     */
    public LineRule ruleFor(Product product) {
        LineRule tier = new LineRule(tierMultiplier.compareTo(BigDecimal.ONE) == 0 ? null : tierName, tierMultiplier, null, null, BigDecimal.ONE);
        Stream<LineRule> week = Stream.ofNullable(birthday).map(factor -> with(tier, ExtraKind.BIRTHDAY, null, factor));
        Stream<LineRule> running = campaigns.stream().filter(campaign -> campaign.fits(product))
            .map(campaign -> with(tier, campaign.kind(), campaign.name(), campaign.multiplier()));
        return Stream.concat(week, running).filter(rule -> rule.extraMultiplier().compareTo(BigDecimal.ONE) > 0)
            .max(Comparator.comparing(LineRule::extraMultiplier)).orElse(tier);
    }

    /**
     * What the tier takes off a line.
     *
     * @param product null for free text
     */
    public TierDiscount discountFor(Product product) {
        boolean counts = percentOff.signum() > 0 && (product == null || product.isDiscountable());
        return counts ? new TierDiscount(tierName, percentOff) : TierDiscount.NONE;
    }

    private static LineRule with(LineRule tier, ExtraKind kind, String name, BigDecimal multiplier) {
        return new LineRule(tier.tierName(), tier.tierMultiplier(), kind, name, multiplier);
    }
}
