package app.carnet.points;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deed has booked, and what of it has been turned round so far.
 *
 * @param redeemed its redemption, if it made one
 * @param spent    points per lot that it took, in spending order
 * @param returned points that were given back already
 * @param earned   its earning, if it made one
 * @param own      the lots it filled
 * @param expired  points per lot it filled that have expired since and that no reversal has counted as taken yet
 */
public record DeedHistory(Optional<PointEntry> redeemed, Map<PointLot, Long> spent, long returned, Optional<PointEntry> earned,
        List<PointLot> own, Map<PointLot, Long> expired) {

    boolean isOwn(PointLot lot) {
        return own.contains(lot);
    }

    /** Points spent that have not been given back yet. */
    long returnable() {
        return LockedAccount.sum(spent) - returned;
    }

    /** The lots to which the next points go back: what was spent last comes back first. */
    Map<PointLot, Long> unwound(long points) {
        List<Map.Entry<PointLot, Long>> latestFirst = new ArrayList<>(spent.entrySet());
        Collections.reverse(latestFirst);
        Map<PointLot, Long> parts = new LinkedHashMap<>();
        long skip = returned;
        long open = points;
        for (Map.Entry<PointLot, Long> part : latestFirst) {
            long skipped = Math.min(skip, part.getValue());
            long back = Math.min(open, part.getValue() - skipped);
            skip -= skipped;
            open -= back;
            if (back > 0) {
                parts.put(part.getKey(), back);
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException(open + " points more than were spent");
        }
        return parts;
    }
}
