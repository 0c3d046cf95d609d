package app.carnet.tier;

import app.carnet.member.Member;
import java.time.LocalDate;

/**
 * A member has come into another tier: fired in the transaction that books it, for the rooms above to give what the tier
 * gives on arrival.
 *
 * @param id          of the change
 * @param day         from which it counts, in the programme's zone
 * @param heldThrough until when at least; null in the lowest tier
 */
public record TierChanged(long id, Member member, Tier from, Tier to, TierChangeKind kind, LocalDate day, LocalDate heldThrough) {

    public boolean isUp() {
        return to.isAbove(from);
    }
}
