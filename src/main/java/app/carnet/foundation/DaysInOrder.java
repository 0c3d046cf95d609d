package app.carnet.foundation;

import java.time.LocalDate;

/** The first and the last day of a list stand in their order. */
public final class DaysInOrder {

    private DaysInOrder() {
    }

    /**
     * @param from  the first day, or null
     * @param until the last day, or null
     * @param input the id of the input beside which it is said
     * @throws BusinessException {@code error.days_turned_round} if the last day is before the first
     */
    public static void check(LocalDate from, LocalDate until, String input) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new BusinessException("error.days_turned_round").at(input);
        }
    }
}
