package app.carnet.demo;

import app.carnet.card.StopReason;
import app.carnet.demo.DemoDeed.Verb;
import app.carnet.foundation.MovableClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets a diary happen, through the services, day by day, with the clock at each moment in turn. */
@Dependent
public class DemoMaker {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private MovableClock clock;
    @Inject
    private DemoPieces pieces;
    @Inject
    private DemoNights nights;
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

    /**
     * Makes what is not done yet.
     *
     * @param done through when the diary has happened
     */
    void make(DemoDiary diary, List<DemoDeed> deeds, LocalDate done) {
        words = diary.words();
        roster = new DemoRoster(words);
        branches = shop.branchIds(words);
        Map<LocalDate, List<DemoDeed>> days = deeds.stream().collect(Collectors.groupingBy(deed -> diary.dayOf(deed.at())));
        recall(deeds.stream().filter(deed -> !diary.dayOf(deed.at()).isAfter(done)).toList());
        for (LocalDate day = done.plusDays(1); !day.isAfter(diary.today()); day = day.plusDays(1)) {
            LocalDate today = day;
            moveOn(diary.startOf(today));
            nights.pass(today);
            pieces.pass(today, () -> days.getOrDefault(today, List.of()).forEach(this::play));
        }
        pieces.end(this::end);
    }

    /** Sets the place up, before its first day. */
    DemoProgress open(DemoDiary diary) {
        DemoProgress progress = diary.begin();
        pieces.begin(progress, () -> open(diary.words(), diary.begins()));
        return progress;
    }

    private void open(DemoWords words, Instant begins) {
        clock.moveTo(begins);
        staff.setUpPlace(words);
        shop.openBranches(words);
        staff.hire(words, shop.branchIds(words));
        shop.fillShelves(words);
        programme.begin(words);
    }

    private void end() {
        programme.advertise(words);
        shop.openOnline();
        letSomebodyIn();
    }

    /** Who was registered before the demo was broken off: their ids are in the order in which they came. */
    private void recall(List<DemoDeed> done) {
        numbers.clear();
        Iterator<String> registered = entityManager.createQuery("SELECT m.number FROM Member m ORDER BY m.id", String.class).getResultList().iterator();
        done.stream().filter(deed -> deed.verb() == Verb.REGISTER).forEach(deed -> numbers.put(deed.member(), registered.next()));
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

    /** The time never runs back, but for the first moment. */
    private void moveOn(Instant moment) {
        if (!clock.isMoved() || moment.isAfter(clock.instant())) {
            clock.moveTo(moment);
        }
    }

    /** What the deed has read is forgotten after it, as if it had been a request of its own. */
    private void play(DemoDeed deed) {
        moveOn(deed.at());
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
        entityManager.flush();
        entityManager.clear();
    }

    private DemoShift shift(DemoDeed deed) {
        LocalDateTime time = LocalDateTime.ofInstant(deed.at(), words.zone());
        return new DemoShift(roster.onDuty(deed.branch(), time), branches.get(deed.branch()));
    }
}
