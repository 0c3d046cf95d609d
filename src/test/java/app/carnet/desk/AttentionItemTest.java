package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void otherMembersOtherPointsAndOtherNumbersAreWorthAnotherLook() {
        String before = owing("10000001", -5).mark(TODAY);

        assertThat(owing("10000001", -5).mark(TODAY)).isEqualTo(before);
        assertThat(owing("10000001", -6).mark(TODAY)).isNotEqualTo(before);
        assertThat(owing("10000002", -5).mark(TODAY)).isNotEqualTo(before);
        assertThat(AttentionItem.of(AttentionKind.FIRST_PASSWORD, 1).mark(TODAY)).isNotEqualTo(AttentionItem.of(AttentionKind.FIRST_PASSWORD, 2).mark(TODAY));
    }

    @Test
    void whatCountsByTheDayIsNewOnTheNext() {
        assertThat(AttentionItem.of(AttentionKind.UNDONE, 1).mark(TODAY)).isNotEqualTo(AttentionItem.of(AttentionKind.UNDONE, 1).mark(TODAY.plusDays(1)));
        assertThat(owing("10000001", -5).mark(TODAY)).isEqualTo(owing("10000001", -5).mark(TODAY.plusDays(1)));
    }

    @Test
    void ofRefusedSignInsTheTensTell() {
        assertThat(refused(11).mark(TODAY)).isEqualTo(refused(19).mark(TODAY)).isNotEqualTo(refused(20).mark(TODAY));
    }

    private static AttentionItem owing(String member, long points) {
        return AttentionItem.of(AttentionKind.IN_DEBT, List.of(new AttentionMember(member, "Any", points, "")));
    }

    private static AttentionItem refused(long count) {
        return AttentionItem.of(AttentionKind.REFUSED_SIGN_INS, count);
    }
}
