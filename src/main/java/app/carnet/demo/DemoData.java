package app.carnet.demo;

import app.carnet.foundation.MovableClock;
import app.carnet.security.Accounts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

/** Fills an empty database with a gym, if the server was started for a demo. */
@Singleton
@Startup
@DependsOn({"Migrations", "NodeLease", "SetUpCode", "Numbers"})
@PermitAll
public class DemoData {

    private static final int DAYS = 548;
    private static final int MEMBERS = 200;
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    private Accounts accounts;
    @Inject
    private MovableClock clock;
    @Inject
    private DemoMaker maker;

    @PostConstruct
    void begin() {
        if (Boolean.getBoolean("carnet.demo") && !accounts.exist()) {
            make(System.getProperty("carnet.demo.language", Locale.getDefault().toLanguageTag()), DAYS, MEMBERS);
        }
    }

    /** Makes the whole demo in one transaction: if it is broken off, nothing of it stays. */
    public void make(String language, int days, int members) {
        DemoDiary diary = new DemoDiary(DemoWords.in(language), clock.instant(), days);
        List<DemoDeed> deeds = diary.write(members);
        LOG.info(() -> "Making a gym of " + members + " members and " + deeds.size() + " deeds; that takes less than a minute");
        try {
            maker.make(diary, deeds);
        } finally {
            clock.reset();
        }
        LOG.info(() -> "The demo is ready: sign in as admin, manager or clerk, password " + DemoStaff.PASSWORD);
    }
}
