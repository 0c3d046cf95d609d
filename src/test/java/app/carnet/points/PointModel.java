package app.carnet.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of points told a second time, by another way: one list element per single point, no lots, no entries. */
final class PointModel {

    static final LocalDate START = LocalDate.of(2026, 1, 15);

    private static final Comparator<Point> EARLIEST_FIRST = Comparator.comparing(Point::last).thenComparing(Point::from);

    enum Verb { EARN, EARN_PENDING, REDEEM, WITHDRAW, OWE, REFUND, REFUND_AND_DEDUCT }

    /** One deed: so many points, so many days after the one before; {@code which} picks the earlier deed that a refund turns round. */
    record Step(Verb verb, int points, int daysLater, int monthsValid, int which) {

        LocalDate lastDay(LocalDate today) {
            return today.plusMonths(monthsValid);
        }

        <T> Optional<T> pick(List<T> deeds) {
            return deeds.isEmpty() ? Optional.empty() : Optional.of(deeds.get(which % deeds.size()));
        }
    }

    record Point(LocalDate from, LocalDate last) {
    }

    /** What an earning brought or a redemption took, and what of it is not turned round yet. */
    static final class Deed {
        private final boolean earning;
        private final List<Point> points;
        private long left;
        private long mayHaveExpired;

        Deed(boolean earning, List<Point> points, long all) {
            this.earning = earning;
            this.points = new ArrayList<>(points);
            this.left = all;
            this.mayHaveExpired = points.size();
        }
    }

    private final List<Point> points = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<Point, Long> expired = new HashMap<>();
    private LocalDate today = START;
    private long debt;

    void perform(Step step) {
        on(today.plusDays(step.daysLater()));
        switch (step.verb()) {
            case EARN -> deeds.add(earn(step.points(), today, step.lastDay(today)));
            case EARN_PENDING -> deeds.add(earn(step.points(), today.plusDays(7), step.lastDay(today)));
            case REDEEM -> redeem(step.points()).ifPresent(deeds::add);
            case WITHDRAW -> withdraw(step.points());
            case OWE -> owe(step.points());
            case REFUND -> step.pick(deeds).ifPresent(deed -> owe(refund(deed, step.points())));
            case REFUND_AND_DEDUCT -> step.pick(deeds).ifPresent(deed -> refund(deed, step.points()));
        }
    }

    /** What has ended by then expires. */
    void on(LocalDate day) {
        today = day;
        points.stream().filter(point -> point.last().isBefore(today)).forEach(point -> expired.merge(point, 1L, Long::sum));
        points.removeIf(point -> point.last().isBefore(today));
    }

    Deed earn(long count, LocalDate from, LocalDate last) {
        List<Point> earned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (debt > 0) {
                debt--;
            } else {
                earned.add(new Point(from, last));
            }
        }
        points.addAll(earned);
        return new Deed(true, earned, count);
    }

    /** Empty if there are too few. */
    Optional<Deed> redeem(long count) {
        List<Point> taken = take(count, usable());
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Deed(false, taken, count));
    }

    /** False if there are too few. */
    boolean withdraw(long count) {
        return !take(count, debt > 0 ? List.of() : points).isEmpty();
    }

    void owe(long count) {
        debt += count;
    }

    /** Gives spent points back or takes earned ones; says how many of those are missing. */
    long refund(Deed deed, long wanted) {
        long count = Math.min(wanted, deed.left);
        long missing = 0;
        deed.left -= count;
        for (long i = 0; i < count && !deed.earning; i++) {
            giveBack(deed.points.remove(deed.points.size() - 1));
        }
        for (long i = 0; i < count && deed.earning; i++) {
            missing += takeOwn(deed) || takeExpired(deed) || takeEarliest() ? 0 : 1;
        }
        return missing;
    }

    private void giveBack(Point point) {
        if (debt > 0) {
            debt--;
        } else {
            points.add(point.last().isBefore(today) ? new Point(today, today.plusDays(30)) : point);
        }
    }

    private boolean takeOwn(Deed deed) {
        return !deed.points.isEmpty() && points.remove(deed.points.get(0));
    }

    private boolean takeExpired(Deed deed) {
        Point own = deed.points.isEmpty() ? null : deed.points.get(0);
        if (own == null || deed.mayHaveExpired == 0 || expired.getOrDefault(own, 0L) == 0) {
            return false;
        }
        deed.mayHaveExpired--;
        expired.merge(own, -1L, Long::sum);
        return true;
    }

    private boolean takeEarliest() {
        Optional<Point> earliest = points.stream().min(EARLIEST_FIRST);
        earliest.ifPresent(points::remove);
        return earliest.isPresent();
    }

    private List<Point> take(long count, List<Point> allowed) {
        List<Point> taken = allowed.size() < count ? List.of() : allowed.stream().sorted(EARLIEST_FIRST).limit(count).toList();
        taken.forEach(points::remove);
        return taken;
    }

    private List<Point> usable() {
        return debt > 0 ? List.of() : points.stream().filter(point -> !point.from().isAfter(today)).toList();
    }

    Balance balance() {
        return balance(today);
    }

    /** As it will be on that day if nothing else happens. */
    Balance balance(LocalDate day) {
        long pending = points.stream().filter(point -> point.from().isAfter(day) && !point.last().isBefore(day)).count();
        long usable = points.stream().filter(point -> !point.from().isAfter(day) && !point.last().isBefore(day)).count();
        return new Balance(debt > 0 ? 0 : usable, pending, debt);
    }
}
