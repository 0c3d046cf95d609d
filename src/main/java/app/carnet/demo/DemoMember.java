package app.carnet.demo;

import java.time.LocalDate;

/**
 * Somebody in the demo.
 *
 * @param phone    as the whole world dials it, or null
 * @param email    or null
 * @param birthday or null
 * @param branch   where they registered, from 0
 * @param leftOn   the first day on which they do not come any more, or null
 * @param closed   whether they said so
 */
public record DemoMember(String name, String phone, String email, LocalDate birthday, int branch, DemoHabit habit, LocalDate joinedOn,
        LocalDate leftOn, boolean closed) {

    /** Whether they are done with the gym on that day, said or unsaid. */
    boolean stayAway(LocalDate day) {
        return leftOn != null && !day.isBefore(leftOn);
    }
}
