package app.carnet.demo;

import app.carnet.card.StopReason;
import app.carnet.foundation.LongStatements;
import app.carnet.foundation.MovableClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a diary happen, through the services, with the clock at each moment in turn. */
@Dependent
public class DemoMaker {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private MovableClock clock;
    @Inject
    private DemoStaff staff;
    @Inject
    private DemoShop shop;
    @Inject
    private DemoProgramme programme;
    @Inject
    private DemoDesk desk;

    private final Map<DemoMember, String> numbers = new HashMap<>();
    private List<Long> branches;
    private DemoRoster roster;
    private DemoWords words;

    /** In the caller's transaction; what a deed has read is forgotten after it, as if it had been a request of its own. */
    @LongStatements
    void make(DemoDiary diary, List<DemoDeed> deeds) {
        words = diary.words();
        roster = new DemoRoster(words);
        clock.moveTo(diary.begins());
        staff.setUpPlace(words);
        branches = shop.openBranches(words);
        staff.hire(words, branches);
        shop.fillShelves(words);
        programme.begin(words);
        forget();
        for (DemoDeed deed : deeds) {
            if (deed.at().isAfter(clock.instant())) {
                clock.moveTo(deed.at());
            }
            play(deed);
            forget();
        }
        programme.advertise(words);
        shop.openOnline();
        letSomebodyIn();
    }

    /** A member whose own pages have something to show: one of those in the highest tier, who brought something back. */
    private void letSomebodyIn() {
        DemoShift shift = new DemoShift(roster.onDuty(0, LocalDateTime.ofInstant(clock.instant(), words.zone())), branches.get(0));
        entityManager.createQuery("SELECT m.number FROM Member m LEFT JOIN MemberTier s ON s.id = m.id LEFT JOIN s.tier t"
                + " WHERE m.status = app.carnet.member.MemberStatus.ACTIVE ORDER BY t.threshold DESC, m.number", String.class)
            .setMaxResults(1).getResultStream().forEach(number -> {
                shop.refundLatest(branches.get(0), number);
                desk.letIn(shift, number);
            });
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private void play(DemoDeed deed) {
        DemoShift shift = shift(deed);
        String number = numbers.get(deed.member());
        switch (deed.verb()) {
            case REGISTER -> numbers.put(deed.member(), desk.register(shift, deed.member()));
            case SELL -> desk.sell(shift, number, deed.what(), deed.points());
            case REDEEM -> desk.redeem(shift, number, deed.points(), deed.what());
            case TAKE_BIRTHDAY -> desk.takeBirthday(shift, number, LocalDate.parse(deed.what()));
            case REPLACE_CARD -> desk.replaceCard(shift, number, StopReason.valueOf(deed.what()));
            case CLOSE -> desk.close(shift, number);
            case ADJUST -> shop.adjust(shift.branch(), number, deed.points(), deed.what());
            case RAISE_PRICE -> shop.raisePrice(words, deed.what());
            case STOP_SELLING -> shop.stopSelling(deed.what());
            case SET_PENDING_DAYS -> shop.setPendingDays((int) deed.points());
        }
    }

    private DemoShift shift(DemoDeed deed) {
        LocalDateTime time = LocalDateTime.ofInstant(deed.at(), words.zone());
        return new DemoShift(roster.onDuty(deed.branch(), time), branches.get(deed.branch()));
    }
}
