package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.Messages;
import app.carnet.settings.FormatTest;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** A clerk who reads the sentence can answer why: what, how many, by which rule, until when. */
class StatementWordsTest {

    private static final LocalDate JULY_END = LocalDate.of(2027, 7, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    private final StatementWords english = words(Locale.ENGLISH);
    private final StatementWords chinese = words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void anEarningShowsItsCalculation() {
        Entry entry = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 57).basis("45.60", "1", "1.25", "TIER|Gold|1.25").lot(TODAY, JULY_END);

        assertThat(english.of(entry.row())).isEqualTo("57 points for purchase R-1: ¥\u00A045.60 × 1 point × 1.25 (Gold). Last day 31 Jul 2027.");
        assertThat(chinese.of(entry.row())).isEqualTo("消费 R-1 获得 57 分：¥\u00A045.60 × 1 分 × 1.25（Gold）。有效期至 2027年7月31日。");
    }

    @Test
    void aPlainEarningNamesNoRuleAndSaysThatItWasRoundedDown() {
        Entry entry = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 19).basis("19.99", "1", "1", "BASE").lot(TODAY, JULY_END);

        assertThat(english.of(entry.row())).isEqualTo("19 points for purchase R-1: ¥\u00A019.99 × 1 point, rounded down. Last day 31 Jul 2027.");
    }

    @Test
    void aCampaignMultipliesTheTierAndTheBirthdayIsNamed() {
        Entry campaign = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 250).basis("100.00", "1", "2.5", "TIER|Gold|1.25;CAMPAIGN|Double Tuesday|2");
        Entry birthday = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 300).basis("100.00", "1", "3", "BIRTHDAY||3");

        assertThat(english.of(campaign.row())).isEqualTo("250 points for purchase R-1: ¥\u00A0100.00 × 1 point × 1.25 (Gold) × 2 (Double Tuesday).");
        assertThat(english.of(birthday.row())).contains("× 3 (birthday week)");
        assertThat(chinese.of(birthday.row())).contains("× 3（生日周）");
    }

    @Test
    void whereLinesDifferTheRulesOfSomeAreListed() {
        Entry entry = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 150).basis("100.00", "0.5", null, "CAMPAIGN|Towels|2;CAMPAIGN|Balls|4");

        assertThat(english.of(entry.row())).isEqualTo("150 points for purchase R-1: ¥\u00A0100.00 × 0.5 points, some lines × 2 (Towels) × 4 (Balls).");
    }

    @Test
    void twoRulesThatGiveAllLinesTheSameAreNotMultiplied() {
        Entry entry = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 200).basis("100.00", "1", "2", "CAMPAIGN|Towels|2;CAMPAIGN|Balls|2");

        assertThat(english.of(entry.row())).contains("× 1 point × 2 (Towels, Balls).");
    }

    @Test
    void pendingPointsSayFromWhenAndEternalOnesThatTheyNeverExpire() {
        Entry entry = entry(EntryKind.EARN, SourceKind.SIGN_UP, "10000007", 50).lot(TODAY.plusDays(14), LocalDate.of(9999, 12, 31));

        assertThat(english.of(entry.row())).isEqualTo("50 points as a welcome. Usable from 20 Jul 2026. They never expire.");
        assertThat(chinese.of(entry.row())).isEqualTo("入会赠送 50 分。2026年7月20日 起可用。长期有效。");
    }

    @Test
    void whatPaidDebtIsSaid() {
        Entry entry = entry(EntryKind.EARN, SourceKind.PURCHASE, "R-1", 30).basis("30.00", "1", "1", "BASE").debt(-20).lot(TODAY, JULY_END);

        assertThat(english.of(entry.row())).endsWith("Last day 31 Jul 2027. 20 of them paid what was owed.");
    }

    @Test
    void anActivityIsCalledByTheNameItHad() {
        EarnBasis basis = EarnBasis.ofActivity("Joined a class");

        assertThat(english.of(entry(EntryKind.EARN, SourceKind.ACTIVITY, "7", 1).basis(basis).row())).isEqualTo("1 point for “Joined a class”.");
        assertThat(chinese.of(entry(EntryKind.EARN, SourceKind.ACTIVITY, "7", 20).basis(basis).row())).isEqualTo("“Joined a class”奖励 20 分。");
        assertThat(english.of(entry(EntryKind.EARN, SourceKind.ACTIVITY, "7", 20).row())).isEqualTo("20 points for something the member did.");
    }

    @Test
    void aReferralSaysWhoBroughtWhom() {
        assertThat(english.of(entry(EntryKind.EARN, SourceKind.REFERRAL, "20000014", 100).row()))
            .isEqualTo("100 points for bringing member 2000 0014, who has made a first purchase.");
        assertThat(english.of(entry(EntryKind.EARN, SourceKind.REFERRAL, "10000007", 100).row()))
            .isEqualTo("100 points for the first purchase of a member who was brought by another.");
    }

    @Test
    void aReferralOfAPurchaseNamesTheFriendAndWhatTookItBack() {
        EarnBasis broughtBy = EarnBasis.ofReferral("20000014");

        assertThat(english.of(entry(EntryKind.EARN, SourceKind.REFERRAL, "R-1", 100).basis(broughtBy).row()))
            .isEqualTo("100 points for bringing member 2000 0014, who has made a first purchase.");
        assertThat(english.of(entry(EntryKind.EARN, SourceKind.REFERRAL, "R-1", 100).basis(EarnBasis.ofReferral("10000007")).row()))
            .isEqualTo("100 points for the first purchase of a member who was brought by another.");
        assertThat(english.of(entry(EntryKind.REVERSE_EARN, SourceKind.REFERRAL, "F-2", -100).reverses("R-1").debt(30).row()))
            .isEqualTo("100 points taken back because refund F-2 left nothing of purchase R-1, which had brought them for a friend."
                + " 30 of them were no longer there and became debt.");
    }

    @Test
    void redeemedPointsSayWhatFor() {
        assertThat(english.of(entry(EntryKind.REDEEM, SourceKind.PURCHASE, "R-1", -500).row())).isEqualTo("500 points used to pay for purchase R-1.");
        assertThat(english.of(entry(EntryKind.REDEEM, SourceKind.REDEMPTION, "7", -50).remark("Coffee {0}").row())).isEqualTo("50 points redeemed for: Coffee {0}");
        assertThat(english.of(entry(EntryKind.REDEEM, SourceKind.REDEMPTION, "7", -50).row())).isEqualTo("50 points redeemed.");
    }

    @Test
    void expiredPointsSayTheirLastDay() {
        Entry entry = entry(EntryKind.EXPIRE, SourceKind.LOT, "7/8", -40).lot(TODAY, JULY_END);

        assertThat(english.of(entry.row())).isEqualTo("40 points expired: the last day was 31 Jul 2027.");
        assertThat(chinese.of(entry.row())).isEqualTo("40 分过期，有效期至 2027年7月31日。");
    }

    @Test
    void whatARefundTakesBackNamesBothNumbersAndWhatWasNotThereAnyMore() {
        Entry entry = entry(EntryKind.REVERSE_EARN, SourceKind.REFUND, "F-1", -30).reverses("R-1").debt(10).expired(6);

        assertThat(english.of(entry.row())).isEqualTo("30 points taken back because refund F-1 gave back what purchase R-1 had earned them with."
            + " 6 of them had expired already. 4 of them were no longer there and became debt.");
    }

    @Test
    void whatARefundGivesBackMayPayDebt() {
        Entry entry = entry(EntryKind.REVERSE_REDEEM, SourceKind.REFUND, "F-1", 30).reverses("R-1").debt(-10);

        assertThat(english.of(entry.row())).isEqualTo("30 points given back because refund F-1 returned part or all of purchase R-1, which had used them."
            + " 10 of them paid what was owed.");
    }

    @Test
    void aCompensationSaysWhyNothingIsOwed() {
        assertThat(english.of(settled(6, 6))).isEqualTo("6 points need not be owed: refund F-1 took points that had expired already.");
        assertThat(english.of(settled(1, 0))).isEqualTo("1 point need not be owed: refund F-1 held back money for points that were no longer there.");
        assertThat(english.of(settled(10, 6)))
            .isEqualTo("10 points need not be owed: of those that refund F-1 took, 6 had expired already, and for 4 it held back money.");
    }

    @Test
    void anAdjustmentGivesItsReasonUnlessThatWasErased() {
        assertThat(english.of(entry(EntryKind.ADJUST, SourceKind.ADJUSTMENT, "7", 5).remark("A gift").row())).isEqualTo("5 points added by a manager. Reason: A gift");
        assertThat(chinese.of(entry(EntryKind.ADJUST, SourceKind.ADJUSTMENT, "7", -5).remark("录错").row())).isEqualTo("经理扣除 5 分。原因：录错");
        assertThat(english.of(entry(EntryKind.ADJUST, SourceKind.ADJUSTMENT, "7", -5).row())).isEqualTo("5 points taken by a manager.");
    }

    @Test
    void theMemberReadsNoReasonOfTheBooksAndNoNumberOfAFriend() {
        StatementRow gift = entry(EntryKind.ADJUST, SourceKind.ADJUSTMENT, "7", 5).remark("Complained again").row();
        StatementRow towel = entry(EntryKind.REDEEM, SourceKind.REDEMPTION, "8", -500).remark("Towel").row();
        StatementRow friend = entry(EntryKind.EARN, SourceKind.REFERRAL, "R-1", 50).basis(EarnBasis.NONE).row();
        StatementRow takenBack = entry(EntryKind.REVERSE_EARN, SourceKind.REFERRAL, "F-1", -50).reverses("R-1").row();

        assertThat(english.ofOwn(gift.forItsMember())).isEqualTo("5 points added by a manager. Reason: Complained again");
        assertThat(english.ofOwn(towel.forItsMember())).contains("Towel");
        assertThat(gift.forItsMember().actor()).isNull();
        assertThat(english.ofOwn(friend)).isEqualTo("50 points for bringing a friend, or for having been brought by one.");
        assertThat(chinese.ofOwn(takenBack)).contains("50").doesNotContain("R-1", "F-1");
    }

    private static StatementRow settled(long points, long expired) {
        Entry entry = entry(EntryKind.ADJUST, SourceKind.REFUND, "F-1", points).debt(-points);
        entry.expired = expired;
        return entry.row();
    }

    private static Entry entry(EntryKind kind, SourceKind source, String key, long points) {
        return new Entry(kind, source, key, points);
    }

    private static StatementWords words(Locale locale) {
        return new StatementWords(new Messages() {
            @Override
            public String text(String key, Object... arguments) {
                return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale).format(arguments);
            }
        }, FormatTest.format(locale, new Programme("Riverside", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"))));
    }

    /** A row in the making. */
    private static final class Entry {

        private final EntryKind kind;
        private final SourceKind source;
        private final String key;
        private final long points;
        private EarnBasis basis = EarnBasis.NONE;
        private LocalDate from;
        private LocalDate last;
        private long expired;
        private String reversed;
        private String remark;
        private long debtChange;

        private Entry(EntryKind kind, SourceKind source, String key, long points) {
            this.kind = kind;
            this.source = source;
            this.key = key;
            this.points = points;
        }

        Entry basis(String amount, String coefficient, String multiplier, String rule) {
            return basis(new EarnBasis(new BigDecimal(amount), new BigDecimal(coefficient), multiplier == null ? null : new BigDecimal(multiplier), rule));
        }

        Entry basis(EarnBasis given) {
            basis = given;
            return this;
        }

        Entry lot(LocalDate firstDay, LocalDate lastDay) {
            from = firstDay;
            last = lastDay;
            return this;
        }

        Entry expired(long count) {
            expired = count;
            return this;
        }

        Entry reverses(String receipt) {
            reversed = receipt;
            return this;
        }

        Entry remark(String text) {
            remark = text;
            return this;
        }

        Entry debt(long change) {
            debtChange = change;
            return this;
        }

        StatementRow row() {
            return new StatementRow(1, Instant.parse("2026-07-06T02:00:00Z"), "10000007", kind, source, key, reversed, basis.amount(), basis.coefficient(),
                basis.multiplier(), basis.rule(), last, from, expired, remark, "lin", null, points, debtChange, 100);
        }
    }
}
