package app.carnet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditDetailsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("i18n.Messages", Locale.ENGLISH);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n.Messages", Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MEMBER_EDITED     | phone, email                                    | phone, e-mail
        CARD_REPLACED     | LOST, 9000000100000376                          | lost, 9000000100000376
        CARD_BLOCKED      | MISUSED                                         | used by somebody else
        ACCOUNT_CREATED   | roles: [CLERK, MANAGER]                         | roles: Clerk, Manager
        ACCOUNT_CHANGED   | fullName roles: [CLERK] -> [CLERK, ADMIN]       | full name roles: Clerk -> Clerk, Administrator
        PRODUCT_EDITED    | price 2.50 -> 2.80, earnsPoints true -> false   | price 2.50 -> 2.80, earns points yes -> no
        PROGRAMME_CHANGED | pendingDays: 0 -> 21, expiryMonths: null -> 12  | waiting time, days: 0 -> 21, points last, months: none -> 12
        PROGRAMME_CHANGED | expiryEdge: END_OF_MONTH -> SAME_DAY            | last day: At the end of the month -> On the same day of the month
        BRANCH_EDITED     | name Old -> New, address null -> 1 phone lane   | name Old -> New, address none -> 1 phone lane
        PURCHASE_UNDONE   | refund F10000041 points +20 -10                 | refund F10000041 points +20 -10
        SIGN_IN_FAILED    | wrong                                           | wrong password
        FIRST_STEP_DONE   | PRODUCT                                         | Put the first product on sale
        AUDIT_EXPORTED    | subject=… deed=POINTS_ADJUSTED from=2026-11-01  | subject=… what=Points adjusted from=2026-11-01
        REFUSED           | error.no_lines /purchase/enter.xhtml            | There is nothing to pay yet. Please add a line first. /purchase/enter.xhtml
        """)
    void codesAndFieldsAreReadAsWords(String deed, String details, String words) {
        assertThat(AuditDetails.inWords(deed, details, ENGLISH)).isEqualTo(words);
    }

    @Test
    void theyAreReadInChineseToo() {
        assertThat(AuditDetails.inWords("CARD_BLOCKED", "STOLEN", CHINESE)).isEqualTo("被盗");
        assertThat(AuditDetails.inWords("MEMBER_EDITED", "phone, birthday", CHINESE)).isEqualTo("电话, 生日");
    }

    @Test
    void whatARefusalSaidInFiguresIsLeftOut() {
        assertThat(AuditDetails.inWords("REFUSED", "error.insufficient_points /points/redeem.xhtml", ENGLISH))
            .isEqualTo("… asked for, but … can be redeemed now. Nothing was taken; please use fewer, or none. /points/redeem.xhtml");
    }

    @ParameterizedTest
    @CsvSource({"CATEGORY_CREATED, name", "BRANCH_CREATED, points", "CARD_BLOCKED, UNKNOWN_CODE", "REFUSED, error.gone_long_ago ?"})
    void whatPeopleWroteAndWhatNobodyKnowsStaysAsItIs(String deed, String details) {
        assertThat(AuditDetails.inWords(deed, details, ENGLISH)).isEqualTo(details);
    }

    @Test
    void noDetailsStayNone() {
        assertThat(AuditDetails.inWords("CARD_BLOCKED", null, ENGLISH)).isNull();
    }
}
