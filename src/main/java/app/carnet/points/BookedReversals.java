package app.carnet.points;

import app.carnet.settings.Programme;

/** Books what it turns round, under the account's lock, in the caller's transaction. */
public record BookedReversals(PointLedger ledger, LockedAccount account, Programme programme) implements Reversals {

    @Override
    public Reversal reverse(EntrySource deed, EntrySource refund, long back, long take) {
        return ledger.reverse(account, deed, refund, back, take, programme);
    }

    @Override
    public void settle(long points, EntrySource refund) {
        ledger.settle(account, points, refund);
    }

    @Override
    public Balance balance() {
        return account.balance();
    }
}
