package app.carnet.demo;

import app.carnet.foundation.MovableClock;
import app.carnet.security.Accounts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

/** Fills an empty database with a gym, if the server was started for a demo, or goes on where a start was broken off. */
@Singleton
@Startup
@DependsOn({"Migrations", "NodeLease", "SetUpCode", "Numbers"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    private static final int DAYS = 548;
    private static final int MEMBERS = 200;
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    private Accounts accounts;
    @Inject
    private MovableClock clock;
    @Inject
    private DemoPieces pieces;
    @Inject
    private DemoMaker maker;

    @PostConstruct
    void begin() {
        if (Boolean.getBoolean("carnet.demo") && isToBeMade()) {
            make(System.getProperty("carnet.demo.language", Locale.getDefault().toLanguageTag()), DAYS, MEMBERS);
        }
    }

    private boolean isToBeMade() {
        return pieces.find().map(begun -> !begun.isReady()).orElseGet(() -> !accounts.exist());
    }

    /**
     * Makes the demo, a transaction for each day: if it is broken off, the same again goes on behind the last day that was
     * whole, in the language and up to the moment of the first time.
     */
    public void make(String language, int days, int members) {
        Optional<DemoProgress> begun = pieces.find();
        DemoDiary diary = new DemoDiary(DemoWords.in(begun.map(DemoProgress::getLanguage).orElse(language)),
            begun.map(DemoProgress::getBegunAt).orElseGet(clock::instant), days);
        List<DemoDeed> deeds = diary.write(members);
        LOG.info(() -> "Making a gym of " + members + " members and " + deeds.size() + " deeds; that takes about a minute");
        try {
            maker.make(diary, deeds, begun.orElseGet(() -> maker.open(diary)).getDoneThrough());
        } finally {
            clock.reset();
        }
        LOG.info(() -> "The demo is ready: sign in as admin, manager or clerk, password " + DemoStaff.PASSWORD);
    }
}
