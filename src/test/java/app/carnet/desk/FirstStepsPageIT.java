package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstStepsPageIT extends PageTest {

    @BeforeEach
    @AfterEach
    void nothingIsSaidYet() throws SQLException {
        Place.open();
        try (Connection connection = DriverManager.getConnection(System.getProperty("carnet.test.db.url"), "root", System.getProperty("carnet.test.db.root.password"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM first_step_done");
        }
    }

    @Test
    void aStepTicksItselfByWhatItLeavesBehind() {
        Place.member("First Member");

        assertThat(steps("done")).contains("Done: Register the first member", "Done: Give a colleague an account");
    }

    @Test
    void whatLeavesNothingBehindIsSaidByAPerson() {
        assertThat(steps("done")).noneMatch(step -> step.contains("copied every night"));

        Answer desk = Place.boss().open("/desk.xhtml");
        desk.press("steps", button(desk, "It is arranged"));

        assertThat(Place.rows("first_step_done WHERE step = 'BACKUP' AND done_by = '" + Place.BOSS + "'")).isEqualTo(1);
    }

    @Test
    void theListIsPutAwayForGood() {
        Place.boss().open("/desk.xhtml").press("steps", "dismiss");

        assertThat(Place.boss().open("/desk.xhtml").page().select("#first_steps")).isEmpty();
    }

    @Test
    void everybodySeesTheirOwnStepsOnly() {
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.clerk().open("/desk.xhtml").page().select("#first_steps")).isEmpty();
        assertThat(Place.freshly("ada").open("/security/accounts.xhtml").page().select("#first_steps li")).hasSize(2);
    }

    private static List<String> steps(String look) {
        return Place.boss().open("/desk.xhtml").page().select("#first_steps li." + look).eachText();
    }

    /** Its id inside the form. */
    private static String button(Answer desk, String words) {
        return desk.page().select("#first_steps button:contains(" + words + ")").first().id().substring("steps:".length());
    }
}
