package app.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.demo.DemoDeed.Verb;
import app.carnet.member.Email;
import app.carnet.member.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDiaryTest {

    private static final DemoWords ENGLISH = DemoWords.in("en-US");
    private static final DemoWords CHINESE = DemoWords.in("zh-CN");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** At noon, at the first minute of a day in each of the cities, in the middle of the summer, and on a leap day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T04:00:00Z", "2026-12-31T16:00:30Z", "2027-07-31T23:00:30Z", "2027-08-01T12:00:00Z", "2028-02-29T15:59:59Z"})
    void everythingHappensInOrderAndInThePast(String now) {
        for (DemoWords words : List.of(ENGLISH, CHINESE)) {
            DemoDiary diary = new DemoDiary(words, Instant.parse(now), 548);

            List<Instant> moments = diary.write(200).stream().map(DemoDeed::at).toList();

            assertThat(moments).isSorted();
            assertThat(moments.get(0)).isAfter(diary.begins());
            assertThat(moments.get(moments.size() - 1)).isBefore(Instant.parse(now));
        }
    }

    @Test
    void onAnyDayThereAreAboutTwoHundredMembersAndFiveThousandPurchases() {
        for (LocalDate day = LocalDate.of(2026, 11, 1); day.isBefore(LocalDate.of(2027, 11, 1)); day = day.plusDays(29)) {
            for (DemoWords words : List.of(ENGLISH, CHINESE)) {
                List<DemoDeed> deeds = new DemoDiary(words, day.atTime(15, 0).atZone(words.zone()).toInstant(), 548).write(200);

                assertThat(count(deeds, Verb.REGISTER)).isEqualTo(200);
                assertThat(count(deeds, Verb.SELL)).isBetween(4_700L, 5_600L);
            }
        }
    }

    @Test
    void theSameDayGivesTheSameDiary() {
        assertThat(new DemoDiary(CHINESE, NOON, 548).write(200)).isEqualTo(new DemoDiary(CHINESE, NOON, 548).write(200));
    }

    @Test
    void bothLanguagesTellOfTheSameThings() {
        assertThat(keys(CHINESE)).isEqualTo(keys(ENGLISH));
        assertThat(ENGLISH.names("product")).hasSizeBetween(38, 45).allSatisfy(code -> assertThat(categoryOf(CHINESE, code)).isEqualTo(categoryOf(ENGLISH, code)));
    }

    @Test
    void everybodyWhoHasAPhoneOrAnAddressCanBeReachedAndNobodySharesThem() {
        for (DemoWords words : List.of(ENGLISH, CHINESE)) {
            List<DemoMember> people = new DemoDiary(words, NOON, 548).write(200).stream().map(DemoDeed::member).filter(Objects::nonNull).distinct().toList();

            assertThat(people.stream().map(DemoMember::phone).filter(Objects::nonNull)).doesNotHaveDuplicates()
                .allSatisfy(phone -> assertThat(Phone.read(phone, "EUR")).contains(new Phone(phone)));
            assertThat(people.stream().map(DemoMember::email).filter(Objects::nonNull)).doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(Email.read(address)).contains(new Email(address)));
        }
    }

    @Test
    void everybodyAtADeskWorksThere() {
        DemoRoster roster = new DemoRoster(ENGLISH);

        assertThat(IntStream.range(0, 14).mapToObj(day -> roster.onDuty(0, LocalDateTime.of(2026, 11, 1, 9, 0).plusDays(day))).distinct())
            .containsExactlyInAnyOrder("clerk", "grace");
        assertThat(roster.onDuty(1, LocalDateTime.of(2026, 11, 2, 9, 0))).isNotEqualTo(roster.onDuty(1, LocalDateTime.of(2026, 11, 2, 15, 0)));
    }

    private static Set<String> keys(DemoWords words) {
        return Stream.of("product", "category", "formerly", "branch", "staff", "gift", "adjustment").flatMap(beginning -> words.names(beginning).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String categoryOf(DemoWords words, String code) {
        return words.row("product." + code).get(2);
    }

    private static long count(List<DemoDeed> deeds, Verb verb) {
        return deeds.stream().filter(deed -> deed.verb() == verb).count();
    }
}
