package app.carnet.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account holds on a day, and until when. What has ended by then is not held, whenever its expiry is booked.
 *
 * @param debt owed; while there is any, nothing can be redeemed
 * @param lots points by their last day, pending ones by their first day too; the earliest first
 */
public record Holdings(LocalDate day, long debt, List<LotRow> lots) {

    private static final Comparator<LotRow> EARLIEST_FIRST = Comparator.comparing(LotRow::lastDay).thenComparing(LotRow::spendableFrom);

    /** Lots in any order, those of the past and empty ones among them. */
    static Holdings of(LocalDate day, long debt, Collection<LotRow> lots) {
        Map<List<Object>, LotRow> alike = new LinkedHashMap<>();
        lots.stream().filter(lot -> lot.points() > 0 && lot.daysLeft() >= 0).sorted(EARLIEST_FIRST)
            .forEach(lot -> alike.merge(Arrays.asList(lot.lastDay(), lot.pending() ? lot.spendableFrom() : null), lot, LotRow::plus));
        return new Holdings(day, debt, List.copyOf(alike.values()));
    }

    public Balance balance() {
        return new Balance(debt > 0 ? 0 : sum(false), sum(true), debt);
    }

    /** What ends next, if that is soon; else null. */
    public LotRow getEnding() {
        List<LotRow> next = lots.stream().filter(lot -> lot.isSoon() && lot.lastDay().equals(lots.get(0).lastDay())).toList();
        return next.stream().reduce(LotRow::plus).orElse(null);
    }

    /** What can be used next of the pending points, or null. */
    public LotRow getComing() {
        List<LotRow> pending = new ArrayList<>(lots.stream().filter(LotRow::pending).toList());
        pending.sort(Comparator.comparing(LotRow::spendableFrom));
        return pending.stream().filter(lot -> lot.spendableFrom().equals(pending.get(0).spendableFrom())).reduce(LotRow::plus).orElse(null);
    }

    private long sum(boolean pending) {
        return lots.stream().filter(lot -> lot.pending() == pending).mapToLong(LotRow::points).sum();
    }
}
