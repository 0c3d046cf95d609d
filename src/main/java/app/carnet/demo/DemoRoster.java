package app.carnet.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** Who is at which desk: the people of a branch take turns early and late, week by week. */
final class DemoRoster {

    private static final int LATE_SHIFT = 14;
    private static final int ON_TURN = 2;

    private final List<List<String>> staffOfBranch = new ArrayList<>();

    DemoRoster(DemoWords words) {
        for (int branch = 0; branch < words.names("branch").size(); branch++) {
            staffOfBranch.add(staffOf(branch, words.rows("staff")));
        }
    }

    String onDuty(int branch, LocalDateTime time) {
        List<String> staff = staffOfBranch.get(branch);
        int turn = time.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + (time.getHour() < LATE_SHIFT ? 0 : 1);
        return staff.get(turn % Math.min(ON_TURN, staff.size()));
    }

    /** Those who work there, in the order of the words; never the administrator, who is the first. */
    private static List<String> staffOf(int branch, List<List<String>> rows) {
        return rows.stream().skip(1).filter(row -> row.get(2).contains(Integer.toString(branch))).map(row -> row.get(0)).toList();
    }
}
