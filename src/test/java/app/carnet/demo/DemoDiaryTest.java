package app.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.member.Email;
import app.carnet.member.Phone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDiaryTest {

    /** At noon, at the first minute of a day in the demo's zone, and on a leap day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T04:00:00Z", "2026-12-31T16:00:30Z", "2028-02-29T15:59:59Z"})
    void everythingHappensInOrderAndInThePast(String now) {
        DemoDiary diary = new DemoDiary(Instant.parse(now));

        List<Instant> moments = diary.write(null, null).stream().map(DemoDiary.Entry::at).toList();

        assertThat(moments).isSorted().hasSizeGreaterThan(150);
        assertThat(moments.get(0)).isAfter(diary.getFirstDay());
        assertThat(moments.get(moments.size() - 1)).isBefore(Instant.parse(now));
    }

    @Test
    void everyPersonCanBeReached() {
        assertThat(DemoMember.all()).allSatisfy(person -> {
            assertThat(Phone.read(person.phone(), "CNY")).isPresent();
            assertThat(Email.read(person.email())).isPresent();
        });
        assertThat(DemoMember.all().stream().map(DemoMember::phone)).doesNotHaveDuplicates();
    }

    @Test
    void habitsBeginWithTheFirstAndGoRoundTheOthers() {
        DemoMember person = new DemoMember("A", "", "", null, 0, 10, 5, 0, List.of("YEAR", "BAR", "YOGA"));

        assertThat(List.of(person.bought(0), person.bought(1), person.bought(2), person.bought(3))).containsExactly("YEAR", "BAR", "YOGA", "BAR");
    }
}
