package app.carnet.points;

import app.carnet.foundation.NightlyJob;
import app.carnet.foundation.NightlyRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Books what has expired, of all nights that were missed. */
@ApplicationScoped
public class PointExpiryJob implements NightlyJob {

    private static final int AT_A_TIME = 2_000;
    private static final int IN_ONE_TRANSACTION = 100;

    @Inject
    private PointExpiry expiry;

    @Override
    public String name() {
        return "POINT_EXPIRY";
    }

    @Override
    public void work(NightlyRun run, LocalDate today) {
        run.<PointExpiry.Due>doAll(last -> expiry.due(today, last, AT_A_TIME), IN_ONE_TRANSACTION,
            due -> expiry.book(due.stream().map(PointExpiry.Due::accountId).toList(), today));
    }
}
