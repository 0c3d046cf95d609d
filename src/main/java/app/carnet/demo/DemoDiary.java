package app.carnet.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What happens in the demo and when, in the order it happened. */
final class DemoDiary {

    private static final int LENGTH_IN_DAYS = 420;
    /** The counter opens at eight in the morning. */
    private static final int OPENS = 8;

    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();

    DemoDiary(Instant now) {
        this.now = now;
    }

    Instant getFirstDay() {
        return at(LENGTH_IN_DAYS, 0);
    }

    List<Entry> write(DemoDesk desk, DemoShop shop) {
        DemoMember.all().forEach(person -> follow(person, desk, shop));
        add(at(70, 3), () -> shop.stopSelling("SAUNA"));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    /** One member from the first day to the last: visits at their own pace, and for some a visit today, a gift or a farewell. */
    private void follow(DemoMember person, DemoDesk desk, DemoShop shop) {
        AtomicReference<String> number = new AtomicReference<>();
        int step = entries.size();
        add(at(person.joinedAgo(), step), () -> number.set(desk.register(person)));
        int visit = 0;
        for (int ago = person.joinedAgo(); ago > person.leftAgo(); ago -= person.visitsEvery()) {
            visit(person.bought(visit), visit, at(ago, step + 3 * visit).plusSeconds(400), number, desk);
            visit++;
        }
        if (person.leftAgo() > 0) {
            add(at(person.leftAgo(), 2), () -> desk.close(number.get()));
        } else if (step % 3 == 0) {
            add(today(step), () -> desk.sell(number.get(), "DAYPASS+WATER", 0));
        } else if (person.joinedAgo() % 3 == 0) {
            add(at(5, step), () -> shop.adjust(number.get(), 50, "Cold showers in October"));
        }
    }

    /** Every fourth visit is paid in part with points; after every fifth something is given for points alone. */
    private void visit(String bought, int visit, Instant at, AtomicReference<String> number, DemoDesk desk) {
        add(at, () -> desk.sell(number.get(), bought, visit % 4 == 3 ? 200 : 0));
        if (visit % 5 == 4) {
            add(at.plusSeconds(900), () -> desk.redeem(number.get(), 300, visit % 2 == 0 ? "Towel" : "毛巾一条"));
        }
    }

    /** A moment of an earlier day, some way into the opening hours. */
    private Instant at(int daysAgo, int step) {
        return now.atZone(DemoData.ZONE).toLocalDate().minusDays(daysAgo)
            .atTime(OPENS + step * 5 % 13, step * 17 % 60, step * 31 % 60).atZone(DemoData.ZONE).toInstant();
    }

    /** A moment of the last three hours, or of as much of today as there has been. */
    private Instant today(int step) {
        Instant midnight = now.atZone(DemoData.ZONE).toLocalDate().atStartOfDay(DemoData.ZONE).toInstant();
        Instant begin = now.minus(Duration.ofHours(3));
        Duration behind = Duration.between(begin.isAfter(midnight) ? begin : midnight, now);
        return now.minus(behind.multipliedBy(1 + step % 7).dividedBy(8));
    }

    private void add(Instant at, Runnable deed) {
        entries.add(new Entry(at, deed));
    }

    record Entry(Instant at, Runnable deed) {
    }
}
