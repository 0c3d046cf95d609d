package app.carnet.privacy;

import java.time.LocalDate;

/**
 * Who is too young to agree alone: until the 14th birthday a guardian does. Example: born on 17 May 2012, a guardian agrees
 * through 16 May 2026. Born on 29 February, one is 14 on 28 February, as with all birthdays here.
 */
public final class Childhood {

    public static final int ENDS_AT = 14;

    private Childhood() {
    }

    /**
     * @param birthday or null: who has not said it is taken for old enough
     * @param today    the programme's day
     */
    public static boolean is(LocalDate birthday, LocalDate today) {
        return birthday != null && today.isBefore(birthday.plusYears(ENDS_AT));
    }
}
