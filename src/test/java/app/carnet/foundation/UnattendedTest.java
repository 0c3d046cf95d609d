package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.ejb.EJBException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class UnattendedTest {

    @Test
    void aFailureIsLeftToTheNextTimeAndNeverReachesTheTimer() {
        assertThatCode(() -> new Unattended().run("The test", () -> {
            throw new EJBException(new SQLNonTransientConnectionException("The database is away", "08000"));
        })).doesNotThrowAnyException();
        assertThatCode(() -> new Unattended().run("The test", () -> {
            throw new IllegalStateException("Something else");
        })).doesNotThrowAnyException();
    }
}
