package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.testkit.A;
import app.carnet.testkit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was booked is never changed, whoever asks: neither of the two accounts, whatever it may do with other tables. */
@ExtendWith(ArquillianExtension.class)
class AppendOnlyIT {

    @BeforeEach
    void openThePlace() {
        A.place();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        point_entry         | points   | (id, account_id, seq, kind, points, balance_after, debt_change, occurred_at, source_kind, source_key, actor) VALUES (-1, -1, 1, 'EARN', 1, 1, 0, 1, 'TEST', 'x', 'x')
        point_entry_lot     | points   | (entry_id, lot_id, points) VALUES (-1, -1, 1)
        point_entry_expired | points   | (entry_id, lot_id, points) VALUES (-1, -1, 1)
        tier_change         | points   | (id, member_id, kind, from_name, to_name, changed_on, changed_at, points, actor) VALUES (-1, -1, 'RISE', 'a', 'b', '2026-01-01', 1, 1, 'x')
        refund_line         | quantity | (refund_id, line_no, quantity, value) VALUES (-1, 1, 1, 1)
        consent             | text_version | (id, member_id, purpose, text_version, channel, given_at, given_to) VALUES (-1, -1, 'PROFILING', '1', 'SELF', 1, 'x')
        consent_withdrawal  | withdrawn_by | (consent_id, channel, withdrawn_at, withdrawn_by) VALUES (-1, 'SELF', 1, 'x')
        birthday_week       | age      | (id, member_id, of_year, age, first_day) VALUES (-1, -1, 2026, 1, '2026-01-01')
        activity_booking    | points   | (id, activity_id, member_id, points, booked_at, booked_on, booked_by) VALUES (-1, -1, -1, 1, 1, '2026-01-01', 'x')
        """)
    void neitherTheOwnersAccountNorTheApplicationsChangesOrDeletesARow(String table, String column, String row) throws SQLException {
        try (Connection connection = Rows.resource("jdbc/carnet-schema").getConnection(); Statement owner = connection.createStatement()) {
            connection.setAutoCommit(false);
            owner.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                owner.execute("INSERT INTO " + table + " " + row);
                assertThatThrownBy(() -> owner.execute("UPDATE " + table + " SET " + column + " = 2")).hasMessageContaining("append only");
                assertThatThrownBy(() -> owner.execute("DELETE FROM " + table)).hasMessageContaining("append only");
            } finally {
                connection.rollback();
                owner.execute("SET FOREIGN_KEY_CHECKS = 1");
                connection.setAutoCommit(true);
            }
        }
        assertThatThrownBy(() -> Rows.execute("carnet", "UPDATE " + table + " SET " + column + " = 2")).hasMessageContaining("denied");
        assertThatThrownBy(() -> Rows.execute("carnet", "DELETE FROM " + table)).hasMessageContaining("denied");
    }
}
