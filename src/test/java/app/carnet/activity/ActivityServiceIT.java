package app.carnet.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.points.LedgerCheck;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ActivityServiceIT {

    private static final int AT_ONCE = 16;
    private static long next = System.nanoTime();

    @Inject
    private ActivityService service;
    @Inject
    private Activities activities;
    @Inject
    private Programmes programmes;
    @Inject
    private LedgerCheck check;
    @Inject
    private MovableClock clock;
    private String member;

    @BeforeEach
    void makeAMember() {
        member = A.member().number();
    }

    @AfterEach
    void everythingStillAddsUp() {
        clock.reset();
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void aBookingGivesItsPointsAndLeavesABookingAnEntryAndAnAuditRow() {
        long survey = activity(20, 1, ActivityPeriod.DAY);

        String booking = book(survey);

        assertThat(points()).isEqualTo(20);
        assertThat(Rows.count("activity_booking WHERE id = ? AND points = 20", Long.parseLong(booking))).isEqualTo(1);
        assertThat(Rows.count("point_entry WHERE kind = 'EARN' AND source_kind = 'ACTIVITY' AND source_key = ?", booking)).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed = 'ACTIVITY_BOOKED' AND subject_key = ?", member)).isEqualTo(1);
    }

    @Test
    void ofSixteenAtOnceAtMostTheLimitIsBooked() {
        long survey = activity(20, 3, ActivityPeriod.MONTH);

        List<Object> results = AtOnce.times(AT_ONCE, i -> book(survey));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(3);
        assertThat(results).filteredOn(RuntimeException.class::isInstance).allMatch(refusal -> refusal.toString().contains("error.activity_used_up"));
        assertThat(points()).isEqualTo(60);
    }

    @Test
    void aDoubleClickBooksOnce() {
        long survey = activity(20, 5, ActivityPeriod.DAY);
        String token = OperationToken.fresh();

        List<Object> ids = AtOnce.times(AT_ONCE, i -> As.clerk(() -> service.book(token, member, survey, version(survey))));

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(points()).isEqualTo(20);
    }

    @Test
    void aNewPeriodBeginsAnew() {
        long survey = activity(20, 1, ActivityPeriod.DAY);
        long ever = activity(5, 1, ActivityPeriod.EVER);
        book(survey);
        book(ever);
        assertThatThrownBy(() -> book(survey)).hasMessage("error.activity_used_up");

        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));

        book(survey);
        assertThatThrownBy(() -> book(ever)).hasMessage("error.activity_used_up");
        assertThat(points()).isEqualTo(45);
    }

    @Test
    void outsideItsDaysOrDisabledItIsNotOffered() {
        LocalDate today = programmes.current().today(clock);
        Activity later = blank(20, 1, ActivityPeriod.DAY);
        later.setFirstDay(today.plusDays(1));
        long id = create(later);
        long disabled = activity(20, 1, ActivityPeriod.DAY);
        As.manager(() -> service.disable(OperationToken.fresh(), disabled));

        assertThatThrownBy(() -> book(id)).hasMessage("error.activity_not_offered");
        assertThatThrownBy(() -> book(disabled)).hasMessage("error.activity_not_offered");
        assertThat(As.clerk(() -> activities.offeredTo(memberId()))).extracting(one -> one.activity().getId()).doesNotContain(id, disabled);
    }

    @Test
    void aClosedMemberGetsNothing() {
        long survey = activity(20, 1, ActivityPeriod.DAY);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));

        assertThatThrownBy(() -> book(survey)).hasMessage("error.member_closed");
    }

    @Test
    void changedPointsCountForLaterBookingsOnly() {
        long survey = activity(20, 9, ActivityPeriod.DAY);
        book(survey);
        Activity edited = As.manager(() -> activities.get(survey));
        edited.setPoints(30L);

        As.manager(() -> service.edit(OperationToken.fresh(), edited.getVersion(), edited));
        book(survey);

        assertThat(points()).isEqualTo(50);
        assertThatThrownBy(() -> As.manager(() -> service.edit(OperationToken.fresh(), edited.getVersion(), edited))).hasMessage("error.changed_meanwhile");
    }

    @Test
    void changedSinceItWasShownItIsNotBooked() {
        long survey = activity(50, 9, ActivityPeriod.DAY);
        int shown = version(survey);
        Activity edited = As.manager(() -> activities.get(survey));
        edited.setPoints(5L);
        As.manager(() -> service.edit(OperationToken.fresh(), edited.getVersion(), edited));

        assertThatThrownBy(() -> As.clerk(() -> service.book(OperationToken.fresh(), member, survey, shown))).hasMessage("error.activity_changed");
        assertThat(points()).isZero();

        book(survey);
        assertThat(points()).isEqualTo(5);
    }

    @Test
    void twoActivitiesOfOneNameAreRefused() {
        Activity first = blank(1, 1, ActivityPeriod.DAY);
        create(first);
        Activity second = blank(1, 1, ActivityPeriod.DAY);
        second.setName(first.getName());

        assertThatThrownBy(() -> create(second)).hasMessage("error.activity_name_taken");
    }

    @Test
    void aClerkDefinesNoActivity() {
        assertThatThrownBy(() -> As.clerk(() -> service.create(OperationToken.fresh(), blank(1, 1, ActivityPeriod.DAY))))
            .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    private String book(long activity) {
        return As.clerk(() -> service.book(OperationToken.fresh(), member, activity, version(activity)));
    }

    private long activity(long points, int times, ActivityPeriod period) {
        return create(blank(points, times, period));
    }

    private long create(Activity activity) {
        return Long.parseLong(As.manager(() -> service.create(OperationToken.fresh(), activity)));
    }

    private static Activity blank(long points, int times, ActivityPeriod period) {
        Activity activity = Activity.blank();
        activity.setName("Survey " + next++);
        activity.setPoints(points);
        activity.setTimes(times);
        activity.setPeriod(period);
        return activity;
    }

    private long points() {
        return Rows.number("SELECT a.balance FROM point_account a JOIN member m ON m.id = a.member_id WHERE m.number = ?", member);
    }

    private static int version(long activity) {
        return Math.toIntExact(Rows.number("SELECT version FROM activity WHERE id = ?", activity));
    }

    private long memberId() {
        return Rows.number("SELECT id FROM member WHERE number = ?", member);
    }
}
