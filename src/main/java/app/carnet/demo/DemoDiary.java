package app.carnet.demo;

import app.carnet.demo.DemoDeed.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in the demo and when, up to now. Chance begins at the same point each time: the same day, length and
 * language give the same diary.
 */
final class DemoDiary {

    private static final long SEED = 20_261_122;
    private static final int OPENS = 6;
    private static final int SAUNA_CLOSED_AGO = 70;
    private static final Duration SHORTEST_DAY = Duration.ofHours(3);

    private final DemoWords words;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate firstDay;
    private final List<DemoDeed> deeds = new ArrayList<>();

    /** @param days how long ago the gym opened */
    DemoDiary(DemoWords words, Instant now, int days) {
        this.words = words;
        this.now = now;
        this.today = LocalDate.ofInstant(now, words.zone());
        this.firstDay = today.minusDays(days);
    }

    DemoWords words() {
        return words;
    }

    /** When the gym is set up, before anything else. */
    Instant begins() {
        return moment(firstDay.atTime(OPENS, 0));
    }

    /** The last day it tells of. */
    LocalDate today() {
        return today;
    }

    /** Nothing of it has happened. */
    DemoProgress begin() {
        return new DemoProgress(words.language().toLanguageTag(), now, firstDay.minusDays(1));
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, words.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(words.zone()).toInstant();
    }

    /** In the order of time. */
    List<DemoDeed> write(int members) {
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (DemoMember member : new DemoPeople(words, firstDay, today, seeds.split()).gather(members)) {
            new DemoVisits(this, words, member, seeds.split()).follow(today);
        }
        changeRules();
        deeds.sort(Comparator.comparing(DemoDeed::at));
        return deeds;
    }

    boolean hasSauna(LocalDate day) {
        return day.isBefore(today.minusDays(SAUNA_CLOSED_AGO));
    }

    void add(LocalDateTime at, Verb verb, int branch, DemoMember member, String what, long points) {
        deeds.add(new DemoDeed(moment(at), verb, branch, member, what, points));
    }

    /** Prices rise once; one product goes; for four days new points had to wait three weeks, and some still do. */
    private void changeRules() {
        words.names("formerly").forEach(code -> change(320, Verb.RAISE_PRICE, code, 0));
        change(SAUNA_CLOSED_AGO, Verb.STOP_SELLING, "SAUNA", 0);
        change(16, Verb.SET_PENDING_DAYS, null, 21);
        change(12, Verb.SET_PENDING_DAYS, null, 0);
    }

    private void change(int daysAgo, Verb verb, String what, long number) {
        LocalDate day = today.minusDays(daysAgo);
        if (day.isAfter(firstDay)) {
            add(day.atTime(OPENS, 0), verb, 0, null, what, number);
        }
    }

    /**
     * A time of the day as a moment. All of today's hours are squeezed into those that have passed since the doors
     * opened, or into the last three if that is later, so that there is something to see at any time of day.
     */
    private Instant moment(LocalDateTime time) {
        if (time.toLocalDate().isBefore(today)) {
            return time.atZone(words.zone()).toInstant();
        }
        Instant opened = today.atTime(OPENS, 0).atZone(words.zone()).toInstant();
        Instant latest = now.minus(SHORTEST_DAY);
        Instant midnight = startOf(today);
        Instant begin = opened.isBefore(latest) ? opened : latest.isBefore(midnight) ? midnight : latest;
        Duration sinceOpening = Duration.between(today.atTime(OPENS, 0), time);
        return begin.plus(Duration.between(begin, now).multipliedBy(sinceOpening.toSeconds()).dividedBy(Duration.ofHours(18).toSeconds()));
    }
}
