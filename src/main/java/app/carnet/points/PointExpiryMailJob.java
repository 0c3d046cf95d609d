package app.carnet.points;

import app.carnet.foundation.NightlyJob;
import app.carnet.foundation.NightlyRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Warns of points that expire soon; after nights that were missed, of what is still to come. */
@ApplicationScoped
public class PointExpiryMailJob implements NightlyJob {

    private static final int AT_A_TIME = 2_000;
    private static final int IN_ONE_TRANSACTION = 100;

    @Inject
    private PointExpiryMail mail;

    @Override
    public String name() {
        return "POINT_EXPIRY_MAIL";
    }

    @Override
    public void work(NightlyRun run, LocalDate today) {
        run.<PointExpiryMail.Soon>doAll(last -> mail.soon(today, last, AT_A_TIME), IN_ONE_TRANSACTION, some -> mail.post(today, some));
    }
}
