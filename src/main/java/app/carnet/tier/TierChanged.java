package app.carnet.tier;

import app.carnet.member.Member;
import java.time.LocalDate;

/**
 * A member has come into another tier: fired in the transaction that books it, once for each deed, however many reviews it has
 * made up for.
 *
 * @param id          of the last change
 * @param day         from which it counts, in the programme's zone
 * @param heldThrough until when at least; null in the lowest tier
 */
public record TierChanged(long id, Member member, Tier from, Tier to, TierChangeKind kind, LocalDate day, LocalDate heldThrough) {

    boolean isToAnotherTier() {
        return !from.equals(to);
    }

    /** The same, from where the member stood before several changes. */
    TierChanged from(Tier first) {
        return new TierChanged(id, member, first, to, kind, day, heldThrough);
    }
}
