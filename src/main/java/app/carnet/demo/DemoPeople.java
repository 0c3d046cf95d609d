package app.carnet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Who comes to the gym: a few whom every demo has, the others drawn. */
final class DemoPeople {

    /** Somebody who only paid comes so long. */
    private static final int SLEEPER_COMES_DAYS = 40;
    /** Youngest and oldest; a line that stands twice is drawn twice as often. */
    private static final int[][] AGES = {{14, 17}, {18, 24}, {22, 30}, {25, 34}, {25, 39}, {30, 45}, {35, 49}, {40, 59}, {55, 69}, {66, 84}};
    /** Half of all come to the first branch. */
    private static final List<Integer> BRANCHES = List.of(0, 0, 0, 1, 1, 2);
    private static final int[] STUDENTS_AGE = {16, 25};

    private final DemoWords words;
    private final DemoSeason season;
    private final LocalDate firstDay;
    private final LocalDate today;
    private final SplittableRandom seeds;
    private final Set<String> addresses = new HashSet<>();
    private final List<DemoMember> people = new ArrayList<>();
    /** The present person's own, so that the same people come to every demo. */
    private RandomGenerator random;

    DemoPeople(DemoWords words, LocalDate firstDay, LocalDate today, SplittableRandom seeds) {
        this.words = words;
        this.season = new DemoSeason(words);
        this.firstDay = firstDay;
        this.today = today;
        this.seeds = seeds;
    }

    List<DemoMember> gather(int count) {
        words.rows("story").stream().map(this::known).forEach(people::add);
        while (people.size() < count) {
            random = seeds.split();
            people.add(drawn());
        }
        return people;
    }

    private DemoMember known(List<String> row) {
        DemoHabit habit = DemoHabit.valueOf(row.get(5));
        LocalDate joined = today.minusDays(Integer.parseInt(row.get(6)));
        LocalDate joinedOn = joined.isAfter(firstDay) ? joined : firstDay.plusDays(1);
        addresses.add(row.get(2));
        LocalDate left = row.get(7).isEmpty() ? joinedOn : today.minusDays(Integer.parseInt(row.get(7)));
        LocalDate leftOn = left.isAfter(joinedOn) ? left : null;
        return new DemoMember(row.get(0), emptyIsNull(row.get(1)), emptyIsNull(row.get(2)),
            row.get(3).isEmpty() ? null : LocalDate.parse(row.get(3)), Integer.parseInt(row.get(4)), habit, joinedOn,
            habit == DemoHabit.SLEEPER ? joinedOn.plusDays(SLEEPER_COMES_DAYS) : leftOn, leftOn != null);
    }

    private DemoMember drawn() {
        DemoHabit habit = DemoHabit.draw(random);
        String pool = any(words.list("names"));
        String[] family = any(words.list(pool + ".family")).split("/");
        String[] given = any(words.list(pool + ".given")).split("/");
        String name = pool.equals("chinese") ? family[0] + given[0] : given[0] + " " + family[0];
        String phone = oneIn(15) ? null : words.text("phone") + (100 + people.size());
        String email = oneIn(3) ? null : address(given[given.length - 1], family[family.length - 1]);
        LocalDate birthday = oneIn(7) ? null : birthday(habit);
        int branch = BRANCHES.get(random.nextInt(BRANCHES.size()));
        LocalDate joinedOn = people.size() % 4 == 0 ? firstDay.plusDays(random.nextInt(1, 22)) : joiningDay();
        LocalDate leftOn = leavingDay(habit, joinedOn);
        boolean closed = leftOn != null && habit != DemoHabit.SLEEPER && oneIn(3);
        return new DemoMember(name, phone, email, birthday, branch, habit, joinedOn, leftOn, closed);
    }

    /** A day of the gym's life, the likelier the fuller it is. */
    private LocalDate joiningDay() {
        while (true) {
            LocalDate day = today.minusDays(random.nextLong(2, today.toEpochDay() - firstDay.toEpochDay()));
            if (random.nextInt(DemoSeason.FULLEST) < season.fullness(day)) {
                return day;
            }
        }
    }

    /** One of three stays away after some months; null if that would be yet to come. */
    private LocalDate leavingDay(DemoHabit habit, LocalDate joinedOn) {
        int stayed = habit == DemoHabit.SLEEPER ? SLEEPER_COMES_DAYS : random.nextInt(60, 420);
        LocalDate day = joinedOn.plusDays(stayed);
        return (habit == DemoHabit.SLEEPER || oneIn(3)) && day.isBefore(today) ? day : null;
    }

    private LocalDate birthday(DemoHabit habit) {
        int[] ages = habit == DemoHabit.STUDENT ? STUDENTS_AGE : AGES[random.nextInt(AGES.length)];
        return today.minusYears(random.nextInt(ages[0], ages[1] + 1)).minusDays(random.nextInt(365));
    }

    private String address(String given, String family) {
        String name = (given + "." + family).toLowerCase(Locale.ROOT);
        String address = name + "@example.com";
        for (int more = 2; !addresses.add(address); more++) {
            address = name + more + "@example.com";
        }
        return address;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String any(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
