package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plants a fault by hand, sees it named, and takes it away again. */
@ExtendWith(ArquillianExtension.class)
class LedgerCheckIT {

    private static final String ACCOUNT = "(SELECT id FROM member WHERE number = '%s')";

    @Inject
    private LedgerCheck check;

    @Test
    void aBalanceOffByOneIsNamedWithItsAccount() throws SQLException {
        assertNamed("UPDATE point_account SET balance = balance %s 1 WHERE member_id = " + ACCOUNT,
            LedgerRule.BALANCE_IS_SUM_OF_ENTRIES, LedgerRule.BALANCE_IS_LOTS_LESS_DEBT);
    }

    @Test
    void aLotOffByOneIsNamed() throws SQLException {
        assertNamed("UPDATE point_lot SET points = points %s 1 WHERE account_id = " + ACCOUNT,
            LedgerRule.BALANCE_IS_LOTS_LESS_DEBT, LedgerRule.LOT_IS_SUM_OF_ITS_ROWS);
    }

    @Test
    void aDebtThatNobodyBookedIsNamed() throws SQLException {
        assertNamed("UPDATE point_account SET debt = debt %s 1 WHERE member_id = " + ACCOUNT,
            LedgerRule.BALANCE_IS_LOTS_LESS_DEBT, LedgerRule.DEBT_IS_SUM_OF_CHANGES, LedgerRule.DEBT_LEAVES_NO_POINTS);
    }

    @Test
    void aMissingEntryIsNamed() throws SQLException {
        assertNamed("UPDATE point_account SET last_seq = last_seq %s 1 WHERE member_id = " + ACCOUNT, LedgerRule.ENTRIES_WITHOUT_GAP);
    }

    private void assertNamed(String fault, LedgerRule... rules) throws SQLException {
        String member = A.member().withPoints(100).number();
        assertThat(Rows.execute("carnet-schema", fault.formatted("+", member))).isEqualTo(1);
        try {
            assertThat(As.manager(check::run)).extracting(LedgerFinding::rule).containsExactlyInAnyOrder(rules);
            assertThat(As.manager(check::run)).extracting(LedgerFinding::memberNumber).containsOnly(member);
        } finally {
            Rows.execute("carnet-schema", fault.formatted("-", member));
        }
        assertThat(As.manager(check::run)).isEmpty();
    }
}
