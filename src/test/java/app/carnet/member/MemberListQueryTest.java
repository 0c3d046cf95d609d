package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.settings.Programme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MemberListQueryTest {

    private static final Programme PROGRAMME = new Programme("Riverside", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));

    @Test
    void withoutAFilterThereIsNoCondition() {
        assertThat(jpql(new MemberFilter(null, null, null, null, null))).doesNotContain("WHERE").endsWith("m.id DESC");
    }

    @Test
    void aTextThatReadsAsAPhoneIsNotLookedForInNames() {
        assertThat(jpql(text("138 0013 8000"))).contains("(m.phone = :phone)").doesNotContain("LIKE");
    }

    @Test
    void fourDigitsAreTheEndOfAPhone() {
        assertThat(jpql(text("8000"))).contains("(m.phoneEnd = :phoneEnd)");
    }

    @Test
    void anyOtherTextIsPartOfANameAndTheListIsInTheOrderOfNames() {
        assertThat(jpql(text("小"))).contains("LIKE :part").endsWith("ORDER BY part, m.id");
    }

    @Test
    void onlyWhatIsAskedForIsACondition() {
        MemberFilter filter = new MemberFilter(null, MemberStatus.CLOSED, null, LocalDate.of(2026, 11, 1), null);

        assertThat(jpql(filter)).contains("WHERE m.status = :status AND m.registeredAt >= :from ORDER");
    }

    private static MemberFilter text(String text) {
        return new MemberFilter(text, null, null, null, null);
    }

    private static String jpql(MemberFilter filter) {
        return MemberListQuery.of(filter, PROGRAMME).jpql();
    }
}
