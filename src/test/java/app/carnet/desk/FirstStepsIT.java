package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.OperationToken;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FirstStepsIT {

    private static final String AUDITED = "audit_entry WHERE deed = 'FIRST_STEP_DONE'";

    @Inject
    private FirstSteps firstSteps;

    @BeforeEach
    @AfterEach
    void nothingIsSaidYet() throws SQLException {
        A.place();
        Rows.execute("carnet-schema", "DELETE FROM first_step_done");
    }

    @Test
    void sixteenManagersWhoSayItAtOnceSayItOnce() {
        long before = Rows.count(AUDITED);

        List<Object> results = AtOnce.times(16, i -> As.manager(() -> firstSteps.say(OperationToken.fresh(), FirstStep.RULES)));

        assertThat(results).containsOnly("RULES");
        assertThat(Rows.count("first_step_done WHERE step = 'RULES'")).isEqualTo(1);
        assertThat(Rows.count(AUDITED)).isEqualTo(before + 1);
    }

    @Test
    void nobodySaysWhatIsNotTheirsOrShowsByItself() {
        for (FirstStep step : List.of(FirstStep.BACKUP, FirstStep.MEMBER)) {
            assertThatThrownBy(() -> As.manager(() -> firstSteps.say(OperationToken.fresh(), step))).hasStackTraceContaining("Not to be said: " + step);
        }
        assertThat(Rows.count("first_step_done")).isZero();
    }
}
