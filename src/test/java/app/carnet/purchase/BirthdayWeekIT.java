package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.benefit.Audience;
import app.carnet.benefit.CampaignDraft;
import app.carnet.benefit.CampaignService;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Member;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every purchase of the birthday week, once per age and calendar year: a changed birthday gives no second one in that year. */
@ExtendWith(ArquillianExtension.class)
class BirthdayWeekIT {

    private static final String OF_MEMBER = "birthday_week b JOIN member m ON m.id = b.member_id WHERE m.number = ?";

    @Inject
    private PurchaseService purchases;
    @Inject
    private CampaignService campaigns;
    @Inject
    private MemberService memberService;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;
    @Inject
    private MovableClock clock;
    private String member;
    private String campaign;
    private LocalDate today;

    @BeforeEach
    void startACampaignForBirthdays() {
        member = A.member().number();
        today = programmes.current().today(clock);
        CampaignDraft draft = new CampaignDraft();
        draft.setName("Birthday treat");
        draft.setFirstDay(today);
        draft.setLastDay(today.plusYears(2));
        draft.setMultiplier(new BigDecimal("3"));
        draft.setAudience(Audience.BIRTHDAY_WEEK);
        campaign = As.manager(() -> campaigns.create(OperationToken.fresh(), draft));
    }

    @AfterEach
    void endIt() {
        clock.reset();
        As.manager(() -> campaigns.end(OperationToken.fresh(), Long.parseLong(campaign)));
    }

    @Test
    void everyPurchaseOfTheBirthdayWeekGetsItAndOneClaimStands() {
        bornOn(today.minusYears(36));

        assertThat(List.of(buy(), buy())).containsExactly(30L, 30L);
        clock.moveTo(clock.instant().plus(Duration.ofDays(6)));
        assertThat(buy()).isEqualTo(30);
        clock.reset();
        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(buy()).isEqualTo(10);
        assertThat(Rows.count(OF_MEMBER + " AND age = 36", member)).isEqualTo(1);
    }

    @Test
    void aChangedBirthdayGivesNoSecondOneInThatYear() {
        bornOn(today.minusYears(36).minusDays(6));
        assertThat(buy()).isEqualTo(30);

        bornOn(today.minusYears(36));
        assertThat(buy()).isEqualTo(10);
        bornOn(today.minusYears(40));
        assertThat(buy()).isEqualTo(10);
        assertThat(Rows.count(OF_MEMBER, member)).isEqualTo(1);
    }

    @Test
    void aChangedBirthdayGivesNoSecondOneAtThatAge() {
        bornOn(today.minusYears(36));
        assertThat(buy()).isEqualTo(30);
        clock.moveTo(clock.instant().plus(Duration.ofDays(366)));
        LocalDate nextYear = programmes.current().today(clock);

        bornOn(nextYear.minusYears(36));
        assertThat(buy()).isEqualTo(10);
        bornOn(nextYear.minusYears(37));
        assertThat(buy()).isEqualTo(30);
        assertThat(Rows.count(OF_MEMBER, member)).isEqualTo(2);
    }

    @Test
    void whoBuysNothingForTheBirthdayClaimsNothing() {
        bornOn(today.minusYears(36));
        enter(new NewPurchase(member, List.of(new NewLine(null, "Almost nothing", 1, new BigDecimal("0.99"))), 0));
        assertThat(Rows.count(OF_MEMBER, member)).isEqualTo(1);

        String other = A.member().number();
        enter(new NewPurchase(other, List.of(new NewLine(null, "Racket", 1, BigDecimal.TEN)), 0));
        assertThat(Rows.count(OF_MEMBER, other)).isZero();
    }

    @Test
    void sixteenTillsAtOnceClaimOneWeek() {
        bornOn(today.minusYears(36));

        List<Object> results = AtOnce.times(16, i -> persistently());

        assertThat(results).containsOnly(30L);
        assertThat(Rows.count(OF_MEMBER, member)).isEqualTo(1);
    }

    private long persistently() {
        while (true) {
            try {
                return buy();
            } catch (QuoteChangedException anotherTill) {
                assertThat(anotherTill).hasMessage("error.quote_changed");
            }
        }
    }

    private void bornOn(LocalDate birthday) {
        Member edited = As.clerk(() -> members.get(member));
        edited.setBirthday(birthday);
        As.clerk(() -> memberService.edit(OperationToken.fresh(), edited, edited.getVersion()));
    }

    /** For 10.00; the points it earned. */
    private long buy() {
        String receipt = enter(new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, BigDecimal.TEN)), 0));
        return Rows.number("SELECT points_earned FROM purchase WHERE receipt = ?", receipt);
    }

    private String enter(NewPurchase purchase) {
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }
}
