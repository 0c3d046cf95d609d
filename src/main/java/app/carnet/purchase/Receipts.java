package app.carnet.purchase;

import app.carnet.foundation.NotFoundException;
import app.carnet.points.Holdings;
import app.carnet.points.PointAccounts;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads receipts. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
public class Receipts {

    @Inject
    private Purchases purchases;
    @Inject
    private Refunds refunds;
    @Inject
    private PointAccounts accounts;

    /** @throws NotFoundException if there is no such receipt, and for members if it is not theirs */
    public Receipt get(String number) {
        Purchase purchase = purchases.get(number);
        List<Refund> back = refunds.of(purchase);
        return new Receipt(purchase, back, heldAfter(purchase, Receipt.undo(back)));
    }

    private Holdings heldAfter(Purchase purchase, Refund undo) {
        long member = purchase.getMember().getId();
        return undo == null ? accounts.heldAfter(member, purchase.sources(), purchase.getId(), purchase.getEnteredOn())
            : accounts.heldAfter(member, undo.sources(), undo.getId(), undo.getRefundedOn());
    }
}
