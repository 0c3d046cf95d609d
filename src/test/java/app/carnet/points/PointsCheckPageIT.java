package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
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
        Seen.onlyBy(PAGE, Role.MANAGER);
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
    void aWrongBalanceIsNamedWithBothFiguresAndLeadsToItsStatement() {
        String member = Place.memberWithPoints("Adds Up Not", 100);
        Rows.change(WRONG_BALANCE.formatted("+", member));
        try {
            Answer found = Place.manager().open(PAGE).press("check", "run");

            assertThat(found.text("clean")).isNull();
            assertThat(found.page().select("table.list tbody tr").first().text()).contains("The balance is not the sum of the entries", "101", "100");
            assertThat(found.page().select("table.list tbody a").attr("href")).endsWith("/points/statement.xhtml?member=" + member);
        } finally {
            Rows.change(WRONG_BALANCE.formatted("-", member));
        }
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.manager(), PAGE, "Ledger check", "账本核对");
    }
}
