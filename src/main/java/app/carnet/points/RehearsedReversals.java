package app.carnet.points;

import app.carnet.foundation.ChangedMeanwhileException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The ledger's own arithmetic on an account and lots that nobody keeps. */
final class RehearsedReversals implements Reversals {

    private final PointEntries entries;
    private final PointAccount account;
    private final LockedAccount lots;
    private final LocalDate instead;
    private final Map<PointLot, Long> counted = new HashMap<>();

    /**
     * @param account detached, with its lots
     * @param instead last day of points given back whose lot has ended
     */
    RehearsedReversals(PointEntries entries, PointAccount account, LockedAccount lots, LocalDate instead) {
        this.entries = entries;
        this.account = account;
        this.lots = lots;
        this.instead = instead;
    }

    /** @throws ChangedMeanwhileException if somebody has turned it round since the caller looked */
    @Override
    public Reversal reverse(EntrySource deed, EntrySource refund, long back, long take) {
        DeedHistory history = entries.history(account.getId(), deed, lots.today(), counted);
        if (back > history.returnable()) {
            throw new ChangedMeanwhileException();
        }
        LockedAccount.Turn turn = lots.turn(history, back, take, instead);
        account.post(turn.given().points(), turn.given().debtChange());
        account.post(turn.taken().points(), turn.taken().debtChange());
        turn.expired().forEach((lot, points) -> counted.merge(lot, points, Long::sum));
        return turn.figures();
    }

    @Override
    public void settle(long points, EntrySource refund) {
        account.post(points, -points);
    }

    @Override
    public Balance balance() {
        return lots.balance();
    }
}
