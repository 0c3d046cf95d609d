package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.benefit.ExtraKind;
import app.carnet.benefit.MemberBenefits;
import app.carnet.benefit.RunningCampaign;
import app.carnet.foundation.Messages;
import app.carnet.points.Holdings;
import app.carnet.points.LotRow;
import app.carnet.settings.FormatTest;
import app.carnet.settings.Programme;
import app.carnet.tier.Tier;
import app.carnet.tier.TierGlance;
import app.carnet.tier.TierStanding;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A member is told what they could lose, what is near and what runs today; otherwise nothing. */
class MyNoticeWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    private static final Holdings NOTHING = new Holdings(TODAY, 0, List.of());
    private static final Tier SILVER = new Tier("Silver", 400);
    private static final Tier GOLD = new Tier("Gold", 1_000);

    private final MyNoticeWords words = new MyNoticeWords(new Messages() {
        @Override
        public String text(String key, Object... arguments) {
            return new MessageFormat(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key), Locale.ENGLISH).format(arguments);
        }
    }, FormatTest.format(Locale.ENGLISH, new Programme("Riverside", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"))));

    @Test
    void whoHasNothingToKnowIsToldNothing() {
        assertThat(words.of(NOTHING, null, MemberBenefits.NONE)).isEmpty();
        assertThat(words.of(held(31), silver(TODAY.plusDays(31), 500, 100), MemberBenefits.NONE)).isEmpty();
    }

    @Test
    void pointsThatEndWithinAMonthAndDebtsAreWarnedOf() {
        assertThat(words.of(held(30), null, MemberBenefits.NONE)).containsExactly(new MyNotice("warn", "966 points expire after 5 Aug 2026."));
        assertThat(words.of(new Holdings(TODAY, 3, List.of()), null, MemberBenefits.NONE)).extracting(MyNotice::text).first().asString().startsWith("3 points are owed");
    }

    @Test
    void aTierThatEndsWithinAMonthSaysWhatItTakesToStay() {
        assertThat(words.of(NOTHING, silver(TODAY.plusDays(30), 100, 320), MemberBenefits.NONE))
            .containsExactly(new MyNotice("warn", "80 more points through 5 Aug 2026, and Silver stays yours."));
        assertThat(words.of(NOTHING, silver(TODAY.plusDays(30), 100, 400), MemberBenefits.NONE)).isEmpty();
    }

    @Test
    void aTierIsNearWhenATenthIsMissing() {
        assertThat(words.of(NOTHING, silver(TODAY.plusDays(300), 900, 900), MemberBenefits.NONE)).containsExactly(new MyNotice("info", "Only 100 more points to Gold."));
        assertThat(words.of(NOTHING, silver(TODAY.plusDays(300), 899, 899), MemberBenefits.NONE)).isEmpty();
    }

    @Test
    void whatRunsTodaySaysWhetherItIsForEverything() {
        RunningCampaign everything = new RunningCampaign(ExtraKind.CAMPAIGN, "Tuesday", new BigDecimal("2.00"), new TreeSet<>(), new TreeSet<>());
        RunningCampaign some = new RunningCampaign(ExtraKind.CAMPAIGN, "Rackets", new BigDecimal("1.50"), new TreeSet<>(List.of(1L)), new TreeSet<>());
        MemberBenefits today = new MemberBenefits(null, BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("3"), List.of(everything, some));

        assertThat(words.of(NOTHING, null, today)).extracting(MyNotice::text).containsExactly("Your birthday week: 3 times the points on what you buy.",
            "Today: Tuesday, 2 times the points.", "Today: Rackets, 1.5 times the points on what it is for.");
    }

    private static Holdings held(long days) {
        LocalDate lastDay = TODAY.plusDays(days);
        return new Holdings(TODAY, 0, List.of(new LotRow(lastDay, TODAY, 966, false, ChronoUnit.DAYS.between(TODAY, lastDay))));
    }

    private static TierGlance silver(LocalDate heldThrough, long counted, long kept) {
        return new TierGlance(new TierStanding(SILVER, TODAY, heldThrough, null, false), null, GOLD, counted, TODAY, kept, TODAY);
    }
}
