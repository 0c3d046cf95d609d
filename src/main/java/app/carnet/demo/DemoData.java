package app.carnet.demo;

import app.carnet.foundation.MovableClock;
import app.carnet.security.Accounts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Logger;

/** Fills an empty database with a small gym, if the server was started for a demo. */
@Singleton
@Startup
@DependsOn({"Migrations", "NodeLease", "SetUpCode"})
@PermitAll
public class DemoData {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    private Accounts accounts;
    @Inject
    private MovableClock clock;
    @Inject
    private DemoStaff staff;
    @Inject
    private DemoShop shop;
    @Inject
    private DemoDesk desk;

    @PostConstruct
    void begin() {
        if (Boolean.getBoolean("carnet.demo") && !accounts.exist()) {
            try {
                makeHistory(clock.instant());
            } finally {
                clock.reset();
            }
        }
    }

    private void makeHistory(Instant now) {
        DemoDiary diary = new DemoDiary(now);
        clock.moveTo(diary.getFirstDay());
        staff.setUpPlace();
        shop.open();
        List<DemoDiary.Entry> entries = diary.write(desk, shop);
        for (DemoDiary.Entry entry : entries) {
            clock.moveTo(entry.at());
            entry.deed().run();
        }
        LOG.info(() -> "The demo is ready, with " + entries.size() + " deeds of a small gym: sign in as admin, manager or clerk, password "
            + DemoStaff.PASSWORD);
    }
}
