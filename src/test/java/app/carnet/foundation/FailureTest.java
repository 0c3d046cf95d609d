package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    private static final SQLException DUPLICATE =
        new SQLException("Duplicate entry 'x' for key 'member_phone'", "23000", 1062);

    @ParameterizedTest
    @CsvSource({"1213,40001", "1205,HY000", "1020,HY000", "1047,08S01", "1180,HY000", "4022,HY000", "1452,23000", "0,40001", "0,25S03", "0,08003", "0,08S01"})
    void aLostTransactionOrConnectionIsAConflict(int code, String state) {
        assertThat(Failure.isConflict(wrapped(new SQLException("lost", state, code)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1062,23000", "1690,22003", "1644,45000", "1064,42000"})
    void whatWouldFailAgainIsNoConflict(int code, String state) {
        assertThat(Failure.isConflict(wrapped(new SQLException("wrong", state, code)))).isFalse();
    }

    @Test
    void aReportWithoutStateOrMessageIsNoConflict() {
        assertThat(Failure.isConflict(new SQLException((String) null))).isFalse();
        assertThat(Failure.isDuplicate(new SQLException(null, "23000", 1062), "member_phone")).isFalse();
    }

    @Test
    void aLostConnectionAndAPoolThatGivesNoneMeanThatTheDatabaseIsAway() {
        assertThat(Failure.isDatabaseAway(wrapped(new SQLException("gone", "08000")))).isTrue();
        assertThat(Failure.isDatabaseAway(wrapped(new SQLException(new IllegalStateException("refused"))))).isTrue();
        assertThat(Failure.isDatabaseAway(wrapped(new SQLException("the transaction is over")))).isFalse();
        assertThat(Failure.isDatabaseAway(wrapped(DUPLICATE))).isFalse();
    }

    @Test
    void theReasonIsWhatAllBeganWith() {
        assertThat(Failure.reason(wrapped(DUPLICATE))).contains("Duplicate entry");
    }

    @Test
    void suppressedFailuresAreSearched() {
        RuntimeException atCommit = new RuntimeException("could not commit");
        atCommit.addSuppressed(new IllegalStateException(new SQLException("deadlock", "40001", 1213)));

        assertThat(Failure.isConflict(wrapped(atCommit))).isTrue();
    }

    @Test
    void aViolatedUniqueKeyIsKnownByItsName() {
        assertThat(Failure.isDuplicate(wrapped(DUPLICATE), "member_phone")).isTrue();
        assertThat(Failure.isDuplicate(wrapped(DUPLICATE), "member_email")).isFalse();
    }

    @Test
    void aChangeByAnotherIsFoundInsideTheContainersWrapping() {
        assertThat(Failure.isChangedMeanwhile(wrapped(new OptimisticLockException()))).isTrue();
        assertThat(Failure.isChangedMeanwhile(wrapped(DUPLICATE))).isFalse();
    }

    @Test
    void failuresThatCauseOneAnotherAreSearchedOnce() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);

        assertThat(Failure.find(second, SQLException.class)).isEmpty();
    }

    private static RuntimeException wrapped(Throwable cause) {
        return new EJBException(new PersistenceException(new RuntimeException(cause)));
    }
}
