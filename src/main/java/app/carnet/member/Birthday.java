package app.carnet.member;

import app.carnet.foundation.BusinessException;
import java.time.LocalDate;

/** When people are born. */
public final class Birthday {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Birthday() {
    }

    /**
     * @param birthday or null, which is nobody's fault
     * @param today    the programme's day
     * @throws BusinessException {@code error.birthday}: it is not from 1900 until today
     */
    public static void require(LocalDate birthday, LocalDate today) {
        if (!isPossible(birthday, today)) {
            throw new BusinessException("error.birthday").at("birthday");
        }
    }

    /** Whether {@link #require} lets it pass. */
    public static boolean isPossible(LocalDate birthday, LocalDate today) {
        return birthday == null || !birthday.isBefore(EARLIEST) && !birthday.isAfter(today);
    }
}
