package app.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.MovableClock;
import app.carnet.points.LedgerCheck;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small share of the demo, made as the whole of it is. */
@ExtendWith(ArquillianExtension.class)
class DemoIT {

    private static final int DAYS = 90;
    private static final int MEMBERS = 20;

    @Inject
    private DemoBesideTests besideTests;
    @Inject
    private MovableClock clock;

    @BeforeEach
    void beginAfresh() throws IOException {
        besideTests.beginAfresh();
    }

    @AfterEach
    void asBefore() throws IOException {
        besideTests.asBefore();
    }

    @Test
    void aChineseGymIsMadeThroughTheServicesAndItsLedgerAddsUp() throws Exception {
        make("zh-CN");

        assertThat(Rows.all("SELECT place_name, currency, zone, language FROM programme").get(0).values())
            .containsExactly("滨江健身", "CNY", "Asia/Shanghai", "zh-CN");
        requireWhole("zh-CN");
    }

    @Test
    void anEnglishGymThatWasBrokenOffIsGoneOnWithAtTheNextStartWithNothingTwice() throws Exception {
        Rows.change("RENAME TABLE point_remark TO broken_off");
        assertThatThrownBy(() -> make("en")).isInstanceOf(ExecutionException.class);
        assertThat(Rows.count("purchase p, demo_progress d WHERE p.entered_on > d.done_through")).as("days that are not whole").isZero();
        assertThat(Rows.count("demo_progress d WHERE NOT d.ready AND EXISTS (SELECT 1 FROM purchase)")).isEqualTo(1);

        Rows.change("RENAME TABLE broken_off TO point_remark");
        make("zh-CN");
        assertThat(Rows.all("SELECT place_name, currency, zone, language FROM programme").get(0).values())
            .containsExactly("Riverside Gym", "GBP", "Europe/London", "en");
        requireWhole("en");
    }

    @Test
    void theSameDayMakesTheSameDemo() throws Exception {
        List<Map<String, Object>> first = madePurchases();
        besideTests.asBefore();
        besideTests.beginAfresh();

        assertThat(madePurchases()).isEqualTo(first).hasSizeGreaterThan(20);
    }

    private List<Map<String, Object>> madePurchases() throws Exception {
        besideTests.make("en", 20, 15).get();
        return Rows.all("SELECT m.name, p.entered_on, p.entered_by, p.total, p.due, p.points_spent, p.points_earned"
            + " FROM purchase p JOIN member m ON m.id = p.member_id ORDER BY p.entered_at");
    }

    private void make(String language) throws Exception {
        besideTests.make(language, DAYS, MEMBERS).get();
    }

    private void requireWhole(String language) {
        long sales = new DemoDiary(DemoWords.in(language), clock.instant(), DAYS).write(MEMBERS).stream()
            .filter(deed -> deed.verb() == DemoDeed.Verb.SELL).count();
        assertThat(Rows.count("member")).isEqualTo(MEMBERS);
        assertThat(Rows.count("purchase")).isEqualTo(sales).isGreaterThan(100);
        assertThat(As.manager(() -> A.a(LedgerCheck.class).run())).isEmpty();
        assertThat(Rows.number("SELECT SUM(balance) FROM point_account")).isEqualTo(Rows.number("SELECT SUM(points) FROM point_entry"));
        assertThat(Rows.number("SELECT SUM(points_earned) FROM purchase"))
            .isEqualTo(Rows.number("SELECT SUM(points) FROM point_entry WHERE kind = 'EARN'"));
        assertThat(Rows.number("SELECT SUM(total - tier_discount - coupon_discount - points_value - due) FROM purchase")).isZero();
        requirePlausible();
    }

    private void requirePlausible() {
        assertThat(Rows.count("account a JOIN account_role r ON r.account_id = a.id JOIN member m ON m.number = a.username"
            + " WHERE r.role = 'MEMBER' AND a.password_hash IS NOT NULL")).as("a member who signs in").isEqualTo(1);
        assertThat(Rows.number("SELECT COUNT(DISTINCT entered_by) FROM purchase p JOIN account a ON a.username = p.entered_by")).isEqualTo(5);
        assertThat(Rows.number("SELECT COUNT(DISTINCT branch_id) FROM purchase")).isEqualTo(3);
        assertThat(Rows.count("purchase WHERE branch_id IS NULL OR entered_at > ?", InstantConverter.write(clock.instant()))).isZero();
        assertThat(Rows.count("point_entry e JOIN point_entry before_it ON before_it.account_id = e.account_id AND before_it.seq = e.seq - 1"
            + " WHERE before_it.occurred_at > e.occurred_at")).isZero();
    }
}
