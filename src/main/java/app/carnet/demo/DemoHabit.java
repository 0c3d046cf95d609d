package app.carnet.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** When somebody comes and what they buy. Chances are per thousand days; of products, + stands between two. */
enum DemoHabit {

    EARLY(16, 6, 9, 110, 35, "MONTH", Period.ofMonths(1), "COFFEE", "COFFEE+BANANA", "COFFEE+BAR", "SPIN", "YOGA", "SPIN+WATER", "JUICE"),
    LUNCH(12, 11, 14, 95, 10, "OFFPEAK", Period.ofMonths(1), "SALAD", "SALAD+TEA", "PILATES", "COFFEE", "YOGA", "WATER", "SHAKE"),
    EVENING(33, 17, 21, 120, 55, "MONTH", Period.ofMonths(1), "SHAKE", "SHAKE+BAR", "SPIN", "YOGA+WATER", "ZUMBA", "ISO", "BOXING+WATER", "TOWEL30"),
    WEEKEND(17, 9, 17, 15, 240, "TENPASS", Period.ofWeeks(11), "COFFEE", "SAUNA", "GUEST", "YOGA", "JUICE+BANANA", "ISO+NUTS", "TAICHI+TEA"),
    TRAINED(7, 15, 20, 140, 70, "YEAR", Period.ofYears(1), "PT60", "PT60+SHAKE", "PT30", "SHAKE+BAR", "PT10", "CHECK", "ISO"),
    STUDENT(10, 13, 21, 115, 85, "STUDENT", Period.ofMonths(1), "BANANA", "WATER", "ISO", "BAR", "BOXING", "ZUMBA"),
    DROP_IN(5, 10, 20, 45, 85, "DAYPASS", Period.ZERO, "WATER", "COFFEE", "SAUNA", "ISO"),
    DAILY(0, 7, 9, 1000, 1000, "QUARTER", Period.ofMonths(3), "COFFEE", "COFFEE", "COFFEE+BANANA", "COFFEE+BAR", "TEA"),
    SLEEPER(8, 17, 20, 145, 100, "YEAR", Period.ofYears(1), "SHAKE", "WATER", "SPIN", "COFFEE");

    private static final Set<DayOfWeek> WEEKEND_DAYS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final int share;
    private final int fromHour;
    private final int toHour;
    private final int workday;
    private final int weekend;
    private final String plan;
    private final Period planLasts;
    private final List<String> wants;

    DemoHabit(int share, int fromHour, int toHour, int workday, int weekend, String plan, Period planLasts, String... wants) {
        this.share = share;
        this.fromHour = fromHour;
        this.toHour = toHour;
        this.workday = workday;
        this.weekend = weekend;
        this.plan = plan;
        this.planLasts = planLasts;
        this.wants = List.of(wants);
    }

    /** One of them, by their shares. */
    static DemoHabit draw(RandomGenerator random) {
        int left = random.nextInt(List.of(values()).stream().mapToInt(habit -> habit.share).sum());
        for (DemoHabit habit : values()) {
            left -= habit.share;
            if (left < 0) {
                return habit;
            }
        }
        throw new IllegalStateException("The shares do not add up");
    }

    /** How often, of a thousand such days, somebody buys something. */
    int chance(LocalDate day) {
        return WEEKEND_DAYS.contains(day.getDayOfWeek()) ? weekend : workday;
    }

    int hour(RandomGenerator random) {
        return random.nextInt(fromHour, toHour);
    }

    /** The code of what lets them in. */
    String plan() {
        return plan;
    }

    /** The first day on which what was bought on that day lets nobody in any more. */
    LocalDate planEnds(LocalDate boughtOn) {
        return boughtOn.plus(planLasts);
    }

    String want(RandomGenerator random) {
        return wants.get(random.nextInt(wants.size()));
    }
}
