package app.carnet.points;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;

/** How many points a person may ask for at once. */
final class AskedPoints {

    /** More than this at a time is a slip of the hand, such as a card scanned into the field. */
    private static final long MOST_ADJUSTED = 1_000_000;

    private AskedPoints() {
    }

    static void requirePositive(long points) {
        if (points <= 0) {
            throw new BusinessException("error.points_not_positive").at("points");
        }
    }

    /** @param points without their sign */
    static void requireAdjustable(long points) {
        requirePositive(points);
        if (points > MOST_ADJUSTED) {
            throw new BusinessException("error.too_many_points", MOST_ADJUSTED).at("points");
        }
    }

    static void requireMinimum(long points, Programme programme) {
        if (points < programme.getRedeeming().getMinPoints()) {
            throw new BusinessException("error.too_few_points", programme.getRedeeming().getMinPoints()).at("points");
        }
    }
}
