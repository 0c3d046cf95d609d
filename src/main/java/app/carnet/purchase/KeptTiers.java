package app.carnet.purchase;

import app.carnet.points.QualifyingPoints;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.tier.TierStanding;
import app.carnet.tier.Tiers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Tells what a refund leaves standing: it never drops a tier on the spot, and whoever gives back should know. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class KeptTiers {

    @Inject
    private Tiers tiers;
    @Inject
    private QualifyingPoints points;
    @Inject
    private Clock clock;

    /**
     * The tier that the purchase's member keeps although a refund takes so many points that the rest no longer reaches it.
     *
     * @param take points that the purchase earned
     * @return null if the rest does, nothing is taken, or the points did not reach it before: then the refund changes nothing
     */
    public RefundQuote.StaysInTier keptDespite(Purchase purchase, long take, Programme programme) {
        Tiers.Position position = tiers.position(purchase.getMember().getId());
        TierStanding standing = position.standing();
        if (take == 0 || standing.tier().isBase()) {
            return null;
        }
        LocalDate today = programme.today(clock);
        LocalDate first = programme.getTiers().getWindow().firstDay(today);
        long counted = points.of(purchase.getMember().getId(), first, today, programme);
        long rest = counted - (purchase.getEnteredOn().isBefore(first) ? 0 : take);
        LocalDate lastDay = standing.isInGrace() ? standing.graceThrough() : standing.heldThrough();
        boolean reached = counted >= standing.tier().getThreshold();
        return reached && rest < standing.tier().getThreshold() ? new RefundQuote.StaysInTier(standing.tier().getName(), lastDay) : null;
    }
}
