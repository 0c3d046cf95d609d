package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.carnet.foundation.NightlyRuns;
import app.carnet.foundation.OperationToken;
import app.carnet.settings.NightlyJobs;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import app.carnet.testkit.RowsRead;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lots here have ended long ago because the tables' owner says so: the clock stays, and nobody else's lots are due. */
@ExtendWith(ArquillianExtension.class)
class PointExpiryIT {

    private static final int MEMBERS = 110;
    private static final int AT_ONCE = 3;

    @Inject
    private NightlyJobs jobs;
    @Inject
    private PointExpiryJob job;
    @Inject
    private PointExpiry expiry;
    @Inject
    private NightlyRuns runs;
    @Inject
    private PointLedger ledger;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;
    @Inject
    private LedgerCheck check;

    private final List<Long> members = new ArrayList<>();

    @BeforeEach
    void itIsANewNight() throws SQLException {
        A.place();
        Rows.execute("carnet-schema", "DELETE FROM job_run WHERE job = '" + job.name() + "'");
    }

    @AfterEach
    void everythingStillAddsUp() {
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void threeRunsAtOnceBookEachLotOnce() throws SQLException {
        makeDue(MEMBERS);

        List<Object> failed = AtOnce.times(AT_ONCE, i -> jobs.run(job));

        assertThat(failed).containsOnly(0);
        assertEachLotIsBookedOnce();
    }

    @Test
    void evenWithoutTheLeaseEachLotIsBookedOnce() throws SQLException {
        makeDue(30);

        AtOnce.times(AT_ONCE, i -> {
            expiry.book(members, today());
            return i;
        });

        assertEachLotIsBookedOnce();
    }

    @Test
    void aTillThatSellsDuringTheRunAndTheRunBookEachLotOnce() throws SQLException {
        makeDue(30);
        List<String> numbers = members.stream().map(id -> Rows.all("SELECT number FROM member WHERE id = ?", id).get(0).get("number").toString()).toList();

        List<Object> results = AtOnce.times(AT_ONCE, i -> i == 0 ? jobs.run(job) : As.manager(() -> {
            numbers.forEach(number -> ledger.adjust(OperationToken.fresh(), number, 1, "At the till"));
            return 0;
        }));

        assertThat(results).containsOnly(0);
        assertThat(Rows.number("SELECT COUNT(*) FROM point_entry WHERE kind = 'EXPIRE' AND account_id IN " + list())).isEqualTo(30 * 2);
        assertThat(Rows.number("SELECT SUM(balance) FROM point_account WHERE member_id IN " + list())).isEqualTo(30 * 2);
    }

    @Test
    void aRunThatDiedHalfwayIsContinuedAfterItsLease() throws SQLException {
        makeDue(20);
        String dead = runs.begin(job.name(), today()).orElseThrow();
        expiry.book(members.subList(0, 10), today());
        assertThat(jobs.run(job)).isZero();
        assertThat(booked()).as("while the dead one's lease lasts").isEqualTo(10 * 2);

        Rows.execute("carnet-schema", "UPDATE job_run SET held_until = 1 WHERE holder = '" + dead + "'");
        jobs.run(job);

        assertEachLotIsBookedOnce();
    }

    @Test
    void aDayIsDoneOnceAndAMissedNightIsCaughtUp() throws SQLException {
        jobs.run(job);
        makeDue(2);
        jobs.run(job);
        assertThat(booked()).as("today is done").isZero();

        Rows.execute("carnet-schema", "UPDATE job_run SET done_through = '2001-01-01' WHERE job = '" + job.name() + "'");
        jobs.run(job);

        assertEachLotIsBookedOnce();
        assertThat(Rows.all("SELECT done_through FROM job_run WHERE job = ?", job.name()).get(0).get("done_through")).hasToString(today().toString());
    }

    @Test
    void anAccountThatFailsStopsNobodyElsesAndIsTriedAgain() throws SQLException {
        makeDue(5);
        long broken = members.get(2);
        Rows.execute("carnet-schema", "UPDATE point_account SET last_seq = 0 WHERE member_id = " + broken);

        assertThat(jobs.run(job)).isPositive();
        assertThat(booked()).isEqualTo(4 * 2);

        Rows.execute("carnet-schema", "UPDATE point_account SET last_seq = 2 WHERE member_id = " + broken);
        letTheLeaseRunOut(job.name());
        assertThat(jobs.run(job)).isZero();
        assertEachLotIsBookedOnce();
    }

    @Test
    void aJobIsTakenUpByOneOfTwenty() throws SQLException {
        List<Object> holders = AtOnce.times(20, i -> runs.begin("TEST", today()));
        assertThat(holders).filteredOn(holder -> ((Optional<?>) holder).isPresent()).hasSize(1);

        String holder = holders.stream().map(Optional.class::cast).filter(Optional::isPresent).findFirst().orElseThrow().get().toString();
        runs.end("TEST", holder, today(), false);
        assertThat(runs.begin("TEST", today())).as("nobody tries again before the lease is over").isEmpty();
        letTheLeaseRunOut("TEST");
        assertThat(runs.begin("TEST", today())).as("the day is not done").isPresent();
        Rows.execute("carnet-schema", "DELETE FROM job_run WHERE job = 'TEST'");
    }

    @Test
    void evenIfAWholeBatchFailsThoseAfterItAreBooked() throws SQLException {
        makeDue(MEMBERS);
        List<Long> broken = members.subList(0, MEMBERS - 5);
        Rows.execute("carnet-schema", "UPDATE point_account SET last_seq = 0 WHERE member_id IN " + list(broken));

        assertThat(jobs.run(job)).isPositive();
        assertThat(booked()).isEqualTo(5 * 2);
        assertThat(runs.begin(job.name(), today())).as("nobody tries again before the lease is over").isEmpty();

        Rows.execute("carnet-schema", "UPDATE point_account SET last_seq = 2 WHERE member_id IN " + list(broken));
        letTheLeaseRunOut(job.name());
        assertThat(jobs.run(job)).isZero();
        assertEachLotIsBookedOnce();
    }

    private static void letTheLeaseRunOut(String job) throws SQLException {
        Rows.execute("carnet-schema", "UPDATE job_run SET held_until = 1 WHERE job = '" + job + "'");
    }

    @Test
    void whoBooksTheSameAccountsTheOtherWayRoundIsWaitedForAndNeverBlocked() throws SQLException {
        makeDue(40);
        List<Long> turned = new ArrayList<>(members);
        Collections.reverse(turned);

        List<Object> results = AtOnce.times(4, i -> {
            expiry.book(i % 2 == 0 ? members : turned, today());
            return i;
        });

        assertThat(results).containsExactly(0, 1, 2, 3);
        assertEachLotIsBookedOnce();
    }

    /** As a till does, which finds the account by the member: otherwise the two would wait for each other. */
    @Test
    void theMembersAreLockedBeforeAnyAccount() throws SQLException {
        makeDue(2);
        try (Connection other = Rows.resource("jdbc/carnet-schema").getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM member WHERE id = " + members.get(1) + " FOR UPDATE");
            CompletableFuture<List<Object>> booking = CompletableFuture.supplyAsync(() -> AtOnce.times(1, i -> {
                expiry.book(members, today());
                return i;
            }));
            Rows.awaitRunning("%member%FOR UPDATE%");
            assertThatCode(() -> statement.executeQuery("SELECT * FROM point_account WHERE member_id IN " + list() + " FOR UPDATE NOWAIT")).doesNotThrowAnyException();
            other.commit();
            assertThat(booking.join()).containsExactly(0);
        }
        assertEachLotIsBookedOnce();
    }

    @Test
    void eachPageOfWhatIsDueIsReadOnceHoweverManyAreDueThatDay() throws SQLException {
        makeDue(40);
        PointExpiry.Due middle = expiry.due(today(), null, 20).get(19);

        List<Object> values = List.of(middle.day().toString(), middle.accountId(), middle.day().toString(), today().toString(), 10);
        assertThat(RowsRead.by(PointExpiry.DUE, values)).isLessThan(30);
        assertThat(RowsRead.plan(PointExpiry.DUE, values)).contains("point_lot_due").doesNotContain("filesort", "temporary");
        assertThat(expiry.due(today(), middle, 20)).extracting(PointExpiry.Due::accountId)
            .containsExactlyElementsOf(members.stream().sorted().skip(20).toList());
    }

    /** Members with two lots each that ended on different days. */
    private void makeDue(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            String number = A.member().withPoints(10).number();
            long id = Rows.number("SELECT id FROM member WHERE number = ?", number);
            Rows.execute("carnet-schema", "UPDATE point_lot SET expires_on = '2998-01-31' WHERE account_id = " + id);
            As.manager(() -> ledger.adjust(OperationToken.fresh(), number, 20, "Another lot"));
            members.add(id);
        }
        Rows.execute("carnet-schema", "UPDATE point_lot SET expires_on = IF(expires_on = '2998-01-31', '2001-01-31', '2002-02-28') WHERE account_id IN " + list());
    }

    private void assertEachLotIsBookedOnce() {
        assertThat(booked()).isEqualTo(members.size() * 2L);
        assertThat(Rows.number("SELECT SUM(balance) FROM point_account WHERE member_id IN " + list())).isZero();
        assertThat(Rows.number("SELECT SUM(points) FROM point_lot WHERE account_id IN " + list())).isZero();
    }

    private long booked() {
        return Rows.number("SELECT COUNT(*) FROM point_entry WHERE kind = 'EXPIRE' AND account_id IN " + list());
    }

    private String list() {
        return list(members);
    }

    private static String list(List<Long> members) {
        return members.toString().replace('[', '(').replace(']', ')');
    }

    private LocalDate today() {
        return programmes.current().today(clock);
    }
}
