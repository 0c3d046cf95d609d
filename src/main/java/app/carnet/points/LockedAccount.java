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

    PointAccount account() {
        return account;
    }

    /** Lots past their last day that still hold points. */
    List<PointLot> due() {
        return lots.stream().filter(lot -> lot.isExpired(today) && lot.getPoints() > 0).toList();
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
        long held = account.getDebt() > 0 ? 0 : lots.stream().filter(lot -> !lot.isExpired(today)).mapToLong(PointLot::getPoints).sum();
        if (points > held) {
            throw new InsufficientPointsException(held, points);
        }
        return take(points, lot -> !lot.isExpired(today));
    }

    private Change take(long points, Predicate<PointLot> allowed) {
        Map<PointLot, Long> taken = new LinkedHashMap<>();
        long open = points;
        for (PointLot lot : lots) {
            long part = allowed.test(lot) ? Math.min(open, lot.getPoints()) : 0;
            if (part > 0) {
                lot.add(-part);
                taken.put(lot, -part);
                open -= part;
            }
        }
        return new Change(-points, 0, taken);
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
