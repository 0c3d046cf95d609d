package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PointsCheckPageIT extends PageTest {

    private static final String PAGE = "/points/check.xhtml";
    private static final String WRONG_BALANCE = "UPDATE point_account SET balance = balance %s 1 WHERE member_id = (SELECT id FROM member WHERE number = '%s')";

    @BeforeAll
    static void openThePlace() {
        Place.open();
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.manager().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.freshly("ada").ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void nothingIsSaidBeforeTheCheckHasRun() {
        Answer before = Place.manager().open(PAGE);

        assertThat(before.text("clean")).isNull();
        assertThat(before.page().select("table.list")).isEmpty();
    }

    @Test
    void aLedgerThatAddsUpIsSaidToDoSo() {
        Place.memberWithPoints("Adds Up", 100);

        assertThat(Place.manager().open(PAGE).press("check", "run").text("clean")).isEqualTo("Everything adds up.");
    }

    @Test
    void aWrongBalanceIsNamedWithBothFiguresAndLeadsToItsStatement() throws SQLException {
        String member = Place.memberWithPoints("Adds Up Not", 100);
        execute(WRONG_BALANCE.formatted("+", member));
        try {
            Answer found = Place.manager().open(PAGE).press("check", "run");

            assertThat(found.text("clean")).isNull();
            assertThat(found.page().select("table.list tbody tr").first().text()).contains("The balance is not the sum of the entries", "101", "100");
            assertThat(found.page().select("table.list tbody a").attr("href")).endsWith("/points/statement.xhtml?member=" + member);
        } finally {
            execute(WRONG_BALANCE.formatted("-", member));
        }
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "en").page().title()).isEqualTo("Ledger check · Carnet");
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "zh-CN").page().title()).isEqualTo("账本核对 · Carnet");
    }

    /** Past the ledger, as only a fault could. */
    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getProperty("carnet.test.db.url"), "root",
                System.getProperty("carnet.test.db.root.password"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
