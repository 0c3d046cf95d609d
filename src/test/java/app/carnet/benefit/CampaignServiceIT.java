package app.carnet.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Members;
import app.carnet.product.Product;
import app.carnet.product.Products;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.tier.Tier;
import app.carnet.tier.TierEditService;
import app.carnet.tier.Tiers;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Statements;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CampaignServiceIT {

    @Inject
    private CampaignService service;
    @Inject
    private CampaignForms forms;
    @Inject
    private Benefits benefits;
    @Inject
    private Tiers tiers;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;
    @Inject
    private MovableClock clock;
    private String member;
    private String code;
    private LocalDate today;

    @BeforeEach
    void openThePlace() {
        member = A.member().number();
        code = A.product().code();
        today = programmes.current().today(clock);
    }

    /** Other tests count plain points. */
    @AfterEach
    void endWhatRuns() {
        clock.reset();
        for (var row : Rows.all("SELECT id FROM campaign WHERE ended_on IS NULL")) {
            As.manager(() -> service.end(OperationToken.fresh(), (Long) row.get("id")));
        }
    }

    @Test
    void aCampaignForAProductMultipliesItsPointsAndNoOthers() {
        create(draft("Double", "2"));

        assertThat(rule(code).extraName()).isEqualTo("Double");
        assertThat(rule(code).multiplier()).isEqualByComparingTo("2");
        assertThat(rule(A.product().code()).extra()).isNull();
        assertThat(rule(null).extra()).isNull();
    }

    @Test
    void ofOverlappingCampaignsTheLargestCounts() {
        create(draft("Double", "2"));
        create(draft("Triple", "3"));
        create(draft("A bit", "1.5"));

        assertThat(rule(code).extraName()).isEqualTo("Triple");
    }

    @Test
    void anEndedCampaignCountsNoMoreAndStaysAsItIs() {
        long id = create(draft("Double", "2"));

        As.manager(() -> service.end(OperationToken.fresh(), id));

        assertThat(rule(code).extra()).isNull();
        assertThatThrownBy(() -> edit(id, draft("Again", "2"))).hasMessage("error.campaign_ended");
        assertThatThrownBy(() -> As.manager(() -> service.end(OperationToken.fresh(), id))).hasMessage("error.campaign_ended");
    }

    @Test
    void aCampaignThatHasBegunCanNotBeDeletedAndItsFirstDayStays() {
        long id = create(draft("Double", "2"));
        CampaignDraft later = draft("Double", "2");
        later.setFirstDay(today.plusDays(1));

        assertThatThrownBy(() -> As.manager(() -> service.delete(OperationToken.fresh(), id))).hasMessage("error.campaign_in_use");
        assertThatThrownBy(() -> edit(id, later)).hasMessage("error.campaign_begun");
        assertThat(Rows.count("campaign WHERE id = ?", id)).isEqualTo(1);
    }

    @Test
    void aPlannedCampaignCanBeMovedAndDeleted() {
        CampaignDraft draft = draft("Later", "2");
        draft.setFirstDay(today.plusDays(3));
        long id = create(draft);
        draft.setFirstDay(today.plusDays(5));

        edit(id, draft);
        As.manager(() -> service.delete(OperationToken.fresh(), id));

        assertThat(Rows.count("campaign WHERE id = ?", id)).isZero();
        assertThat(Rows.count("campaign_target WHERE campaign_id = ?", id)).isZero();
        assertThat(Rows.count("audit_entry WHERE subject_kind = 'CAMPAIGN' AND subject_key = ?", Long.toString(id))).isEqualTo(3);
    }

    @Test
    void daysThatRunBackwardsLieInThePastOrNeverComeAreRefused() {
        CampaignDraft draft = draft("Wrong", "2");
        draft.setLastDay(today.minusDays(1));
        assertThatThrownBy(() -> create(draft)).hasMessage("error.last_before_first");
        draft.setFirstDay(today.minusDays(1));
        draft.setLastDay(today);
        assertThatThrownBy(() -> create(draft)).hasMessage("error.campaign_past");
        draft.setFirstDay(today);
        draft.setDays(new DayOfWeek[] {today.plusDays(1).getDayOfWeek()});
        assertThatThrownBy(() -> create(draft)).hasMessage("error.campaign_never_runs");
    }

    @Test
    void aProductThatDoesNotExistIsRefusedByItsCode() {
        CampaignDraft draft = draft("Wrong", "2");
        draft.setProducts(code + ", NOSUCH");

        assertThatThrownBy(() -> create(draft)).hasMessage("error.no_such_product");
    }

    @Test
    void aChangeOfProductsAloneCountsAsAChangeForWhoComesSecond() {
        long id = create(draft("Double", "2"));
        int version = As.manager(() -> forms.open(id)).version();
        CampaignDraft other = draft("Double", "2");
        other.setProducts(A.product().code());
        As.manager(() -> service.edit(OperationToken.fresh(), id, version, other));

        assertThatThrownBy(() -> As.manager(() -> service.edit(OperationToken.fresh(), id, version, draft("Mine", "3"))))
            .hasMessage("error.changed_meanwhile");
        assertThat(rule(code).extra()).isNull();
    }

    @Test
    void theSameFormSentSixteenTimesAtOnceMakesOneCampaign() {
        String token = OperationToken.fresh();
        CampaignDraft draft = draft("Once " + code, "2");

        List<Object> ids = AtOnce.times(16, i -> As.manager(() -> service.create(token, draft)));

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(Rows.count("campaign WHERE name = ?", "Once " + code)).isEqualTo(1);
    }

    @Test
    void forMembersRegisteredSinceADayTheOthersGetNothing() {
        clock.moveTo(clock.instant().minus(Duration.ofDays(40)));
        String old = A.member().number();
        clock.reset();
        CampaignDraft draft = draft("Welcome", "2");
        draft.setAudience(Audience.REGISTERED_SINCE);
        draft.setRegisteredSince(today);
        create(draft);

        assertThat(rule(code).extraName()).isEqualTo("Welcome");
        member = old;
        assertThat(rule(code).extra()).isNull();
    }

    @Test
    void aTierStaysWhileACampaignForItRunsOrIsPlannedAndGoesOnceItIsOver() {
        long id = create(forTier(tier()));

        assertThatThrownBy(() -> As.manager(() -> A.a(TierEditService.class).delete(OperationToken.fresh(), tier())))
            .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                assertThat(refusal.getKey()).isEqualTo("error.tier_in_campaign");
                assertThat(refusal.getArguments()).containsExactly("Chosen " + code, "For the chosen");
            });
        As.manager(() -> service.end(OperationToken.fresh(), id));
        long gone = tier();
        As.manager(() -> A.a(TierEditService.class).delete(OperationToken.fresh(), gone));

        assertThat(Rows.count("tier WHERE id = ?", gone)).isZero();
        assertThat(Rows.count("campaign WHERE id = ? AND audience = 'TIERS'", id)).isEqualTo(1);
        assertThatThrownBy(() -> create(forTier(gone))).hasMessage("error.campaign_tier_gone");
    }

    /** Made by the first who asks; far above what anybody earns. */
    private long tier() {
        String name = "Chosen " + code;
        if (Rows.count("tier WHERE name = ?", name) == 0) {
            As.manager(() -> A.a(TierEditService.class).save(OperationToken.fresh(), 0, new Tier(name, 900_000_000 + System.nanoTime() % 90_000_000)));
        }
        return Rows.number("SELECT id FROM tier WHERE name = ?", name);
    }

    private CampaignDraft forTier(long id) {
        CampaignDraft draft = draft("For the chosen", "2");
        draft.setAudience(Audience.TIERS);
        draft.setTiers(new Long[] {id});
        return draft;
    }

    @Test
    @Tag("wildfly")
    void aPurchaseAsksOnceForCampaignsHoweverManyRun() {
        int withNone = statements();
        create(draft("Double", "2"));
        create(draft("Triple", "3"));

        assertThat(statements()).isEqualTo(withNone).isLessThanOrEqualTo(4);
    }

    private int statements() {
        return Statements.of(() -> As.clerk(() -> benefits.of(members.get(member), today, tiers.position(member)))).size();
    }

    private LineRule rule(String productCode) {
        return As.clerk(() -> {
            Product product = productCode == null ? null : A.a(Products.class).get(productCode);
            return benefits.of(members.get(member), programmes.current().today(clock), tiers.position(member)).ruleFor(product);
        });
    }

    private long create(CampaignDraft draft) {
        return Long.parseLong(As.manager(() -> service.create(OperationToken.fresh(), draft)));
    }

    private void edit(long id, CampaignDraft draft) {
        int version = As.manager(() -> forms.open(id)).version();
        As.manager(() -> service.edit(OperationToken.fresh(), id, version, draft));
    }

    private CampaignDraft draft(String name, String multiplier) {
        CampaignDraft draft = CampaignDraft.beginning(today);
        draft.setName(name);
        draft.setLastDay(today.plusDays(30));
        draft.setMultiplier(new BigDecimal(multiplier));
        draft.setProducts(code);
        return draft;
    }
}
