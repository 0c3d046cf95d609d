package app.carnet.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Members who would move in one way: all are counted, and the first of them named. */
public final class TierMovers {

    static final int NAMED = 20;

    private final List<TierMover> named = new ArrayList<>();
    private long count;

    void add(TierMover mover) {
        count++;
        if (named.size() < NAMED) {
            named.add(mover);
        }
    }

    public long getCount() {
        return count;
    }

    public List<TierMover> getNamed() {
        return Collections.unmodifiableList(named);
    }
}
