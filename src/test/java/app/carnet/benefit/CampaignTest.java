package app.carnet.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.product.Category;
import app.carnet.product.Product;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private final CampaignDraft draft = draft("Double Tuesday", "2");

    @Test
    void firstAndLastDayCountThemselves() {
        Campaign campaign = new Campaign(draft, Map.of());

        assertThat(campaign.state(LocalDate.of(2026, 10, 31))).isEqualTo(CampaignState.PLANNED);
        assertThat(campaign.state(LocalDate.of(2026, 11, 1))).isEqualTo(CampaignState.RUNNING);
        assertThat(campaign.state(LocalDate.of(2026, 11, 30))).isEqualTo(CampaignState.RUNNING);
        assertThat(campaign.state(LocalDate.of(2026, 12, 1))).isEqualTo(CampaignState.OVER);
        campaign.end(TUESDAY);
        assertThat(campaign.state(TUESDAY)).isEqualTo(CampaignState.ENDED);
    }

    @Test
    void aDoubleTuesdayRunsOnTuesdaysOnly() {
        draft.setDays(new DayOfWeek[] {DayOfWeek.TUESDAY});
        Campaign campaign = new Campaign(draft, Map.of());

        assertThat(campaign.isFor(on(TUESDAY))).isTrue();
        assertThat(campaign.isFor(on(TUESDAY.plusDays(1)))).isFalse();
    }

    @Test
    void withoutWeekdaysItRunsEveryDayAndAllSevenAreTheSame() {
        assertThat(Weekdays.read("").contain(TUESDAY)).isTrue();
        assertThat(Weekdays.of(List.of(DayOfWeek.values()))).isEqualTo(Weekdays.ALL);
        assertThat(Weekdays.of(List.of(DayOfWeek.SATURDAY, DayOfWeek.TUESDAY)).written()).isEqualTo("26");
        assertThat(Weekdays.read("26").days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
    }

    @Test
    void forChosenTiersItIsForTheirMembersOnly() {
        draft.setAudience(Audience.TIERS);
        Campaign campaign = new Campaign(draft, Map.of(7L, CampaignTarget.TIER));

        assertThat(campaign.isFor(new BenefitDay(TUESDAY, 7L, false, TUESDAY))).isTrue();
        assertThat(campaign.isFor(new BenefitDay(TUESDAY, 8L, false, TUESDAY))).isFalse();
        assertThat(campaign.isFor(new BenefitDay(TUESDAY, null, false, TUESDAY))).isFalse();
    }

    @Test
    void forTheBirthdayWeekItIsForThoseInTheirsAndSaysSoOnTheLine() {
        draft.setAudience(Audience.BIRTHDAY_WEEK);
        Campaign campaign = new Campaign(draft, Map.of());

        assertThat(campaign.isFor(on(TUESDAY))).isFalse();
        assertThat(campaign.isFor(new BenefitDay(TUESDAY, null, true, TUESDAY))).isTrue();
        assertThat(campaign.running().kind()).isEqualTo(ExtraKind.BIRTHDAY);
    }

    @Test
    void forNewMembersTheDayItselfCounts() {
        draft.setAudience(Audience.REGISTERED_SINCE);
        draft.setRegisteredSince(TUESDAY);
        Campaign campaign = new Campaign(draft, Map.of());

        assertThat(campaign.isFor(new BenefitDay(TUESDAY, null, false, TUESDAY))).isTrue();
        assertThat(campaign.isFor(new BenefitDay(TUESDAY, null, false, TUESDAY.minusDays(1)))).isFalse();
    }

    @Test
    void ofSeveralTheLargestThatFitsTheLineCountsAndTheyDoNotStack() {
        Category drinks = new Category("Drinks");
        Product tea = new Product("TEA", "Tea", BigDecimal.TEN);
        tea.setCategory(drinks);
        RunningCampaign everything = new Campaign(draft, Map.of()).running();
        RunningCampaign drinksOnly = new Campaign(draft("Triple drinks", "3"), Map.of(drinks.getId(), CampaignTarget.CATEGORY)).running();
        RunningCampaign teaOnly = new Campaign(draft("Tea time", "2.5"), Map.of(tea.getId(), CampaignTarget.PRODUCT)).running();
        MemberBenefits gets = new MemberBenefits("Gold", new BigDecimal("1.25"), BigDecimal.ZERO, new BigDecimal("2.2"), List.of(everything, drinksOnly, teaOnly));

        assertThat(gets.ruleFor(tea)).isEqualTo(new LineRule("Gold", new BigDecimal("1.25"), ExtraKind.CAMPAIGN, "Triple drinks", new BigDecimal("3")));
        assertThat(gets.ruleFor(tea).multiplier()).isEqualByComparingTo("3.75");
        assertThat(gets.ruleFor(new Product("BALL", "Ball", BigDecimal.TEN)).extra()).isEqualTo(ExtraKind.BIRTHDAY);
        assertThat(gets.ruleFor(null).extraMultiplier()).isEqualByComparingTo("2.2");
    }

    @Test
    void daysThatRunBackwardsAreRefused() {
        draft.setLastDay(draft.getFirstDay().minusDays(1));

        assertThatThrownBy(draft::check).hasMessage("error.last_before_first");
    }

    @Test
    void aCampaignThatWouldNeverRunIsRefused() {
        draft.setFirstDay(TUESDAY);
        draft.setLastDay(TUESDAY.plusDays(2));
        draft.setDays(new DayOfWeek[] {DayOfWeek.FRIDAY});

        assertThatThrownBy(draft::check).hasMessage("error.campaign_never_runs");
        draft.setLastDay(TUESDAY.plusDays(3));
        draft.check();
    }

    @Test
    void tiersOrADayMustBeChosenForThoseWhoNeedThem() {
        draft.setAudience(Audience.TIERS);
        assertThatThrownBy(draft::check).hasMessage("error.campaign_without_tier");
        draft.setAudience(Audience.REGISTERED_SINCE);
        assertThatThrownBy(draft::check).hasMessage("error.campaign_without_day");
    }

    @Test
    void theCalendarShowsEachDayOnWhichItRunsUntilItWasEnded() {
        draft.setDays(new DayOfWeek[] {DayOfWeek.TUESDAY});
        Campaign campaign = new Campaign(draft, Map.of());
        CampaignCalendar november = new CampaignCalendar(YearMonth.of(2026, 11), TUESDAY, List.of(campaign));

        assertThat(november.days().stream().filter(day -> november.runs(campaign, day)).map(LocalDate::getDayOfMonth)).containsExactly(3, 10, 17, 24);
        campaign.end(LocalDate.of(2026, 11, 10));
        assertThat(november.days().stream().filter(day -> november.runs(campaign, day)).map(LocalDate::getDayOfMonth)).containsExactly(3, 10);
    }

    @Test
    void productCodesAreReadWithAnyCommaAndInAnyCase() {
        draft.setProducts(" tea,ＢＡＬＬ，、 day pass ;tea");

        assertThat(draft.productCodes()).containsExactly("TEA", "BALL", "DAY PASS");
    }

    private static BenefitDay on(LocalDate day) {
        return new BenefitDay(day, null, false, LocalDate.of(2020, 1, 1));
    }

    private static CampaignDraft draft(String name, String multiplier) {
        CampaignDraft draft = CampaignDraft.beginning(LocalDate.of(2026, 11, 1));
        draft.setName(name);
        draft.setLastDay(LocalDate.of(2026, 11, 30));
        draft.setMultiplier(new BigDecimal(multiplier));
        return draft;
    }
}
