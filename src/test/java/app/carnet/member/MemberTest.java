package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Member member = new Member("10000004", "王小明", NOW, "clerk");

    @Test
    void aNewMemberIsActive() {
        assertThat(member.getStatus()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.getClosedAt()).isNull();
    }

    @Test
    void editingTellsWhichFieldsChangedAndNotTheirValues() {
        Member edited = new Member("10000004", "王晓明", NOW, "clerk");
        edited.setPhone(new Phone("+8613800138000"));
        edited.setBirthday(LocalDate.of(1990, 5, 17));

        assertThat(member.edit(edited)).containsExactly("name", "phone", "birthday");
        assertThat(member.getName()).isEqualTo("王晓明");
        assertThat(member.edit(edited)).isEmpty();
    }

    @Test
    void twoFormsThatSayTheSameHaveTheSameDigest() {
        Member same = new Member("10000015", "王小明", NOW.plusSeconds(1), "manager");

        assertThat(same.digest()).isEqualTo(member.digest());
        same.setPhone(new Phone("+8613800138000"));
        assertThat(same.digest()).isNotEqualTo(member.digest());
    }

    @Test
    void aClosedMemberIsRefusedUntilReopened() {
        member.close(NOW);

        assertThatThrownBy(member::requireActive).isInstanceOf(BusinessException.class).hasMessage("error.member_closed");
        assertThatThrownBy(() -> member.close(NOW)).hasMessage("error.member_closed");
        member.reopen();
        assertThat(member.isActive()).isTrue();
        assertThatThrownBy(member::reopen).hasMessage("error.member_not_closed");
    }

    @Test
    void aMemberIsTheNumberAndNoLogShowsTheName() {
        assertThat(member).isEqualTo(new Member("10000004", "another", NOW, "clerk")).hasToString("Member 10000004");
    }
}
