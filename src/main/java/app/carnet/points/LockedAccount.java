package app.carnet.points;

import app.carnet.member.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An account under its row lock, with its lots, for one transaction. Pure arithmetic of lots: it changes lots and says
 * what changed; {@link PointLedger} books it.
 *
 * <ul>
 * <li>A credit pays debt first; the rest goes to the lot alike in last day and first day, or to a new one.</li>
 * <li>A debit takes from the lot with the earliest last day first. Example: 100 until 31 July and 50 until
 * 31 August; spending 120 takes 100 and 20.</li>
 * <li>Spent points go back to the lots they came from, earned points are taken from the lots they went to; see
 * {@link #turn}.</li>
 * </ul>
 */
public final class LockedAccount {

    private final PointAccount account;
    private final LocalDate today;
    private final List<PointLot> lots;

    LockedAccount(PointAccount account, List<PointLot> lots, LocalDate today) {
        this.account = account;
        this.today = today;
        this.lots = new ArrayList<>(lots);
        this.lots.sort(PointLot.EARLIEST_FIRST);
    }

    /**
     * What one entry changes.
     *
     * @param points     of the entry, signed
     * @param debtChange signed
     * @param lots       points per lot, signed; their sum is {@code points + debtChange}
     */
    record Change(long points, long debtChange, Map<PointLot, Long> lots) {
    }

    public Member member() {
        return account.getMember();
    }

    public Balance balance() {
        return Balance.of(lots, account.getDebt(), today);
    }

    /** The day the account is looked at, in the programme's zone. */
    public LocalDate today() {
        return today;
    }

    /**
     * False if it is certain that fewer points than these count for tiers: what was added up last plus what purchases
     * earned since, which only time and refunds can make fewer.
     *
     * @param first the first day that counts; days earlier than those added up make it uncertain
     * @param rules the number of the rules in force
     */
    public boolean mayQualifyFor(long threshold, LocalDate first, long rules) {
        return account.mayQualifyFor(threshold, first, rules);
    }

    /** Notes how many points count for tiers now, from that day on. */
    public void qualifying(long points, LocalDate first, long rules) {
        account.qualifying(points, first, rules);
    }

    /** How often the member's tier has been written: whoever read it before the lock knows by this whether it still holds. */
    public int tierChanges() {
        return account.getTierChanges();
    }

    /** Notes that the member's tier is written, under this lock. */
    public void tierChanged() {
        account.tierChanged();
    }

    PointAccount account() {
        return account;
    }

    /** Lots past their last day that still hold points. */
    List<PointLot> due() {
        return lots.stream().filter(lot -> lot.overdue(today) > 0).toList();
    }

    /** Lots that hold points, whatever their days. */
    List<PointLot> filled() {
        return lots.stream().filter(lot -> lot.getPoints() > 0).toList();
    }

    Change expire(PointLot lot) {
        long points = lot.getPoints();
        lot.add(-points);
        return new Change(-points, 0, Map.of(lot, -points));
    }

    Change credit(long points, LocalDate expiresOn, LocalDate spendableFrom) {
        long paid = Math.min(points, account.getDebt());
        if (paid == points) {
            return new Change(points, -paid, Map.of());
        }
        PointLot lot = lot(expiresOn, spendableFrom);
        lot.add(points - paid);
        return new Change(points, -paid, Map.of(lot, points - paid));
    }

    /** @throws InsufficientPointsException if fewer can be redeemed now */
    Change redeem(long points) {
        long redeemable = balance().redeemable();
        if (points > redeemable) {
            throw new InsufficientPointsException(redeemable, points);
        }
        return take(points, lot -> lot.isSpendable(today));
    }

    /**
     * Takes points that need not be spendable yet.
     *
     * @throws InsufficientPointsException if the account holds fewer
     */
    Change withdraw(long points) {
        long held = account.getDebt() > 0 ? 0 : held();
        if (points > held) {
            throw new InsufficientPointsException(held, points);
        }
        return take(points, lot -> !lot.isExpired(today));
    }

    /**
     * Turns a deed round, in part or as a whole: first gives spent points back, then takes earned ones.
     *
     * <ul>
     * <li>Given back: debt is paid first; the rest goes to the lots it came from, the latest first, as if less had been
     * spent. A lot whose last day has passed is not filled again: its part goes to a lot that can be used from today.</li>
     * <li>Taken: from the lots the points went to, pending or not; what has expired there counts as taken; the rest from
     * other lots, the earliest last day first. Of 100 earned, 60 were spent before the other 40 expired: 60 are taken from
     * other lots.</li>
     * <li>What counts as taken without a lot, expired or missing, is debt at first; the ledger settles what need not be owed.</li>
     * </ul>
     *
     * @param instead last day of what came from a lot whose day has passed
     */
    Turn turn(DeedHistory deed, long back, long take, LocalDate instead) {
        Change given = giveBack(deed.unwound(back), instead);
        Map<PointLot, Long> taken = new LinkedHashMap<>();
        Map<PointLot, Long> expired = new LinkedHashMap<>();
        long open = take;
        for (PointLot own : lots.stream().filter(deed::isOwn).toList()) {
            open -= takeUnexpired(own, open, taken);
        }
        for (Map.Entry<PointLot, Long> part : deed.expired().entrySet()) {
            long counted = Math.min(open, part.getValue());
            expired.merge(part.getKey(), counted, Long::sum);
            open -= counted;
        }
        expired.values().removeIf(points -> points == 0);
        for (PointLot lot : lots) {
            open -= takeUnexpired(lot, open, taken);
        }
        return new Turn(given, new Change(-take, open + sum(expired), taken), expired, open);
    }

    /** Debt that need not be paid with points. */
    Change forgive(long points) {
        return new Change(points, -points, Map.of());
    }

    /**
     * What turning a deed round changes.
     *
     * @param expired points that count as taken, per lot
     * @param missing points that could not be taken
     */
    record Turn(Change given, Change taken, Map<PointLot, Long> expired, long missing) {

        Reversal figures() {
            return new Reversal(given.points(), -taken.points(), sum(expired), missing);
        }
    }

    private Change giveBack(Map<PointLot, Long> spent, LocalDate instead) {
        long owed = account.getDebt();
        Map<PointLot, Long> given = new LinkedHashMap<>();
        for (Map.Entry<PointLot, Long> part : spent.entrySet()) {
            long paid = Math.min(owed, part.getValue());
            owed -= paid;
            if (part.getValue() > paid) {
                PointLot from = part.getKey();
                PointLot lot = from.isExpired(today) ? lot(instead, today) : lot(from.getExpiresOn(), from.getSpendableFrom());
                lot.add(part.getValue() - paid);
                given.merge(lot, part.getValue() - paid, Long::sum);
            }
        }
        return new Change(sum(spent), owed - account.getDebt(), given);
    }

    private long takeUnexpired(PointLot lot, long points, Map<PointLot, Long> taken) {
        return lot.isExpired(today) ? 0 : takeFrom(lot, points, taken);
    }

    private long held() {
        return lots.stream().filter(lot -> !lot.isExpired(today)).mapToLong(PointLot::getPoints).sum();
    }

    private Change take(long points, Predicate<PointLot> allowed) {
        Map<PointLot, Long> taken = new LinkedHashMap<>();
        long open = points;
        for (PointLot lot : lots) {
            open -= allowed.test(lot) ? takeFrom(lot, open, taken) : 0;
        }
        return new Change(-points, 0, taken);
    }

    /** As many as there are, at most {@code points}; says how many. */
    private static long takeFrom(PointLot lot, long points, Map<PointLot, Long> taken) {
        long part = Math.min(points, lot.getPoints());
        if (part > 0) {
            lot.add(-part);
            taken.merge(lot, -part, Long::sum);
        }
        return part;
    }

    static long sum(Map<PointLot, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private PointLot lot(LocalDate expiresOn, LocalDate spendableFrom) {
        return lots.stream().filter(lot -> lot.isAlike(expiresOn, spendableFrom)).findFirst().orElseGet(() -> {
            PointLot lot = new PointLot(account, expiresOn, spendableFrom);
            lots.add(lot);
            lots.sort(PointLot.EARLIEST_FIRST);
            return lot;
        });
    }
}
