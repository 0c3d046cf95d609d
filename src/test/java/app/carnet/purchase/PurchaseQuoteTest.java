package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.benefit.LineRule;
import app.carnet.benefit.MemberBenefits;
import app.carnet.benefit.TierDiscount;
import app.carnet.foundation.BusinessException;
import app.carnet.points.Balance;
import app.carnet.points.InsufficientPointsException;
import app.carnet.product.Product;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseQuoteTest {

    private final Programme programme = new Programme("Riverside Gym", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));

    @Test
    void nineteenNinetyNineEarnsNineteen() {
        assertThat(quote(0, line("19.99")).getPointsEarned()).isEqualTo(19);
    }

    @Test
    void ninetyNineCentsEarnNothing() {
        assertThat(quote(0, line("0.99")).getPointsEarned()).isZero();
    }

    @Test
    void oneFloorForTheWholePurchaseNotOnePerLine() {
        assertThat(quote(0, line("0.50"), line("0.50")).getPointsEarned()).isEqualTo(1);
    }

    @Test
    void aHundredOfWhichFiveWasPaidByFiveHundredPointsEarnsNinetyFive() {
        PurchaseQuote quote = quote(500, line("100.00"));

        assertThat(quote.getPointsValue()).isEqualByComparingTo("5.00");
        assertThat(quote.getDue()).isEqualByComparingTo("95.00");
        assertThat(quote.getPointsEarned()).isEqualTo(95);
        assertThat(quote.getAfter().redeemable()).isEqualTo(1240 - 500 + 95);
    }

    @Test
    void atThreeHundredPointsPerUnitTwoHundredPayOnlySixtySixCentsAndCostOneHundredNinetyEight() {
        programme.getRedeeming().setExchangeRate(300);

        PurchaseQuote quote = quote(200, line("100.00"));

        assertThat(quote.getPointsValue()).isEqualByComparingTo("0.66");
        assertThat(quote.getPointsSpent()).isEqualTo(198);
    }

    @Test
    void aProductThatEarnsNoPointsAddsToWhatIsDueButNotToThePoints() {
        Product deposit = new Product("KEY", "Locker key deposit", new BigDecimal("20.00"));
        deposit.setEarnsPoints(false);

        PurchaseQuote quote = quote(0, line("96.00"), QuoteLine.of(new NewLine(deposit.getId(), "Locker key deposit", 1,
            new BigDecimal("20.00")), deposit, LineRule.PLAIN, TierDiscount.NONE, programme));

        assertThat(quote.getDue()).isEqualByComparingTo("116.00");
        assertThat(quote.getPointsEarned()).isEqualTo(96);
    }

    @Test
    void pointsPaidAreSharedAmongTheLinesToTheCent() {
        PurchaseQuote quote = quote(1000, line("10.00"), line("10.00"), line("10.00"));

        assertThat(quote.getLines()).extracting(QuoteLine::pointsValue).map(BigDecimal::toPlainString)
            .containsExactly("3.34", "3.33", "3.33");
        assertThat(quote.getLines()).extracting(QuoteLine::due).map(BigDecimal::toPlainString)
            .containsExactly("6.66", "6.67", "6.67");
    }

    @Test
    void morePointsThanTheBalanceAreRefused() {
        assertThatThrownBy(() -> quote(1241, line("100.00"))).isInstanceOf(InsufficientPointsException.class);
    }

    @Test
    void morePointsThanAreDueAreRefusedAndTheMostIsNamed() {
        assertThatThrownBy(() -> quote(1240, line("10.00"))).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo("error.more_points_than_due");
            assertThat(refusal.getArguments()).containsExactly(1000L);
        });
    }

    @Test
    void theShareOfTheBillThatPointsMayPayIsCapped() {
        programme.getRedeeming().setMaxShareOfBill(50);

        assertThat(quote(500, line("10.00")).getDue()).isEqualByComparingTo("5.00");
        assertThatThrownBy(() -> quote(501, line("10.00"))).isInstanceOf(BusinessException.class);
    }

    @Test
    void fewerPointsThanTheProgrammeTakesAtATimeAreRefused() {
        programme.getRedeeming().setMinPoints(100);

        assertThatThrownBy(() -> quote(99, line("10.00"))).hasMessage("error.too_few_points");
    }

    @Test
    void pointsThatBuyNoCentAreRefused() {
        programme.getRedeeming().setExchangeRate(300);

        assertThatThrownBy(() -> quote(2, line("10.00"))).hasMessage("error.points_buy_nothing");
    }

    @Test
    void theFingerprintFollowsRulesAndBalanceNotWhatIsTyped() {
        String before = quote(0, line("10.00")).getFingerprint();

        assertThat(quote(100, line("10.00")).getFingerprint()).isEqualTo(before);
        assertThat(PurchaseQuote.of(List.of(line("10.00")), 0, new Balance(1239, 0, 0), MemberBenefits.NONE, 0, programme).getFingerprint()).isNotEqualTo(before);
    }

    @Test
    void pointsThatComeLaterStandBesideWhatCanBeRedeemedThen() {
        programme.setPendingDays(7);

        assertThat(quote(500, line("100.00")).getAfter()).isEqualTo(new Balance(1240 - 500, 95, 0));
        assertThat(holding(new Balance(100, 9, 0), 0, line("50.00")).getAfter()).isEqualTo(new Balance(100, 59, 0));
    }

    @Test
    void whatIsOwedIsPaidByWhatIsEarnedAndByTheBonusBeforeAnythingIsLeft() {
        assertThat(holding(new Balance(0, 0, 60), 0, line("50.00")).getAfter()).isEqualTo(new Balance(0, 0, 10));
        assertThat(holding(new Balance(0, 0, 60), 30, line("50.00")).getAfter()).isEqualTo(new Balance(20, 0, 0));
    }

    @Test
    void theBonusForHavingBeenBroughtIsInThePointsAfterwardsAndInTheFingerprint() {
        PurchaseQuote plain = holding(new Balance(10, 0, 0), 0, line("50.00"));
        PurchaseQuote brought = holding(new Balance(10, 0, 0), 50, line("50.00"));

        assertThat(brought.getPointsEarned()).isEqualTo(50);
        assertThat(brought.getAfter().redeemable()).isEqualTo(10 + 50 + 50);
        assertThat(brought.getFingerprint()).isNotEqualTo(plain.getFingerprint());
    }

    /** The discount of 5 % is of 100.00 alone: 5.00, not 7.50; it is not handed to the gift card by the shares either. */
    @Test
    void aGiftCardKeepsItsPriceWhateverTheTier() {
        Product giftCard = new Product("GIFT50", "Gift card 50", new BigDecimal("50.00"));
        giftCard.setDiscountable(false);
        MemberBenefits gold = new MemberBenefits("Gold", BigDecimal.ONE, new BigDecimal("5"), null, List.of());
        QuoteLine card = QuoteLine.of(new NewLine(giftCard.getId(), "Gift card 50", 1, new BigDecimal("50.00")), giftCard, LineRule.PLAIN, gold.discountFor(giftCard), programme);
        QuoteLine racket = QuoteLine.of(new NewLine(null, "Racket", 1, new BigDecimal("100.00")), null, LineRule.PLAIN, gold.discountFor(null), programme);

        PurchaseQuote quote = PurchaseQuote.of(List.of(card, racket), 0, Balance.NONE, gold, 0, programme);

        assertThat(quote.getLines()).extracting(QuoteLine::tierDiscount).map(BigDecimal::toPlainString).containsExactly("0.00", "5.00");
        assertThat(quote.getDue()).isEqualByComparingTo("145.00");
        assertThat(quote.getDiscount()).isEqualTo(new TierDiscount("Gold", new BigDecimal("5")));
        assertThat(PurchaseQuote.of(List.of(card), 0, Balance.NONE, gold, 0, programme).getTierDiscount()).isEqualByComparingTo("0");
    }

    private PurchaseQuote holding(Balance balance, long bonus, QuoteLine... lines) {
        return PurchaseQuote.of(Arrays.asList(lines), 0, balance, MemberBenefits.NONE, bonus, programme);
    }

    private PurchaseQuote quote(long points, QuoteLine... lines) {
        return PurchaseQuote.of(Arrays.asList(lines), points, new Balance(1240, 0, 0), MemberBenefits.NONE, 0, programme);
    }

    private QuoteLine line(String price) {
        return QuoteLine.of(new NewLine(null, "Something", 1, new BigDecimal(price)), null, LineRule.PLAIN, TierDiscount.NONE, programme);
    }
}
