package app.carnet.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An activity as it is offered to a member today.
 *
 * @param done  how often the member did it in the period that today is in
 * @param today in the programme's zone
 */
public record OfferedActivity(Activity activity, long done, LocalDate today) {

    private static final int NEVER = -1;

    /** True if the member did it as often as is allowed. */
    public boolean isUsedUp() {
        return done >= activity.getTimes();
    }

    /** The day on which it can be done again, once it is used up; null if there will be none. */
    public LocalDate getAgainFrom() {
        LocalDate next = activity.getPeriod().startOfNext(today);
        return next != null && activity.isOffered(next) ? next : null;
    }

    /** What a form shows of them, in short: each with its version. */
    static String versions(List<OfferedActivity> offered) {
        return offered.stream().map(one -> one.activity().getId() + ":" + one.activity().getVersion()).collect(Collectors.joining(" "));
    }

    /** The version in which the form has shown that activity; none it ever had if the form has not. */
    static int version(String shown, long id) {
        String own = id + ":";
        return Stream.of(shown == null ? new String[0] : shown.split(" ")).filter(one -> one.startsWith(own))
            .map(one -> one.substring(own.length())).filter(version -> version.matches("[0-9]{1,9}"))
            .mapToInt(Integer::parseInt).findFirst().orElse(NEVER);
    }
}
