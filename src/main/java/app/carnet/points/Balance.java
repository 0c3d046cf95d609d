package app.carnet.points;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What an account holds on a day.
 *
 * @param redeemable can be redeemed now: lots within their days; 0 while there is debt
 * @param pending    earned, not spendable yet
 * @param debt       owed
 */
public record Balance(long redeemable, long pending, long debt) {

    public static final Balance NONE = new Balance(0, 0, 0);

    static Balance of(Collection<PointLot> lots, long debt, LocalDate today) {
        long spendable = lots.stream().filter(lot -> lot.isSpendable(today)).mapToLong(PointLot::getPoints).sum();
        long pending = lots.stream().filter(lot -> lot.isPending(today) && !lot.isExpired(today)).mapToLong(PointLot::getPoints).sum();
        return new Balance(debt > 0 ? 0 : spendable, pending, debt);
    }
}
