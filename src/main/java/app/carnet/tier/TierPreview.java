package app.carnet.tier;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.LongStatements;
import app.carnet.member.MemberStatus;
import app.carnet.points.QualifyingPoints;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What would be different, and when, if a tier were as it is being edited: before against after. Nothing is locked or
 * written.
 *
 * <ul>
 * <li>Tonight: everybody's tier once the coming night has raised whoever reaches more, by the tiers as they are and as they
 * are meant to be. Where the two differ the member would come higher, or not as far. From 2000 to 4000: who has 2500 and
 * would become Gold tonight does not. Who rises either way is not named.</li>
 * <li>Down: those in the tier whose points until the end of their hold would keep it as it is and would not keep it as it
 * is meant to be; they fall after hold and grace if they earn nothing more. Manual tiers stay, and who is in grace falls
 * in any case.</li>
 * </ul>
 */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class TierPreview {

    private static final int AT_A_TIME = 1000;
    private static final String HOLDERS = " FROM MemberTier s JOIN s.member m WHERE s.tier = :tier AND s.manual = FALSE AND s.graceThrough IS NULL"
        + " AND m.status = :active";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private Tiers tiers;
    @Inject
    private TierReach reach;
    @Inject
    private QualifyingPoints points;
    @Inject
    private Clock clock;

    /**
     * @param edited a tier with its new values, or a new one
     * @throws BusinessException {@code error.tier_threshold_taken}
     */
    @LongStatements
    public TierMoves of(Tier edited) {
        Programme programme = programmes.current();
        TierLadder now = tiers.ladder();
        if (now.tiers().stream().anyMatch(tier -> !tier.equals(edited) && tier.getThreshold().equals(edited.getThreshold()))) {
            throw new BusinessException("error.tier_threshold_taken").at("threshold");
        }
        TierMoves moves = new TierMoves(new TierMovers(), new TierMovers(), new TierMovers(), now.disorders(edited));
        if (!edited.isBase()) {
            compare(now, edited, programme, moves);
        }
        if (now.tiers().contains(edited) && edited.isAbove(now.get(edited))) {
            find(now.get(edited), edited, programme, moves.down());
        }
        return moves;
    }

    /** Below both thresholds of the edited tier nothing can differ. */
    private void compare(TierLadder now, Tier edited, Programme programme, TierMoves moves) {
        LocalDate tonight = programme.today(clock).plusDays(1);
        TierLadder meant = now.with(edited);
        long least = now.tiers().contains(edited) ? Math.min(now.get(edited).getThreshold(), edited.getThreshold()) : edited.getThreshold();
        for (Long after = 0L; after != null;) {
            TierReach.Found found = reach.after(after, least, programme);
            for (TierReach.Earner earner : found.earners()) {
                Tier before = earner.tonight(now);
                Tier then = earner.tonight(meant);
                if (!then.equals(before)) {
                    (then.isAbove(meant.get(before)) ? moves.up() : moves.less()).add(
                        new TierMover(earner.number(), earner.name(), before.getName(), then.getName(), tonight));
                }
            }
            after = found.last();
        }
    }

    private void find(Tier before, Tier edited, Programme programme, TierMovers down) {
        List<LocalDate> ends = entityManager.createQuery("SELECT DISTINCT s.heldThrough" + HOLDERS + " ORDER BY s.heldThrough", LocalDate.class)
            .setParameter("tier", before).setParameter("active", MemberStatus.ACTIVE).getResultList();
        for (LocalDate end : ends) {
            long after = 0;
            for (List<Object[]> holders = holders(before, end, after); !holders.isEmpty(); holders = holders(before, end, after)) {
                find(holders, before, edited, end, programme, down);
                after = (Long) holders.get(holders.size() - 1)[0];
            }
        }
    }

    private List<Object[]> holders(Tier tier, LocalDate end, long after) {
        return entityManager.createQuery("SELECT m.id, m.number, m.name" + HOLDERS + " AND s.heldThrough = :end AND m.id > :after ORDER BY m.id", Object[].class)
            .setParameter("tier", tier).setParameter("active", MemberStatus.ACTIVE).setParameter("end", end).setParameter("after", after)
            .setMaxResults(AT_A_TIME).getResultList();
    }

    private void find(List<Object[]> holders, Tier before, Tier edited, LocalDate end, Programme programme, TierMovers down) {
        LocalDate first = new TierAssessment(tiers.ladder(), programme.getTiers()).firstReviewed(end);
        Map<Long, Long> earned = points.of(holders.stream().map(holder -> (Long) holder[0]).toList(), first, end, programme);
        LocalDate day = end.plusDays(programme.getTiers().getGraceDays() + 1L);
        for (Object[] holder : holders) {
            long held = earned.getOrDefault((Long) holder[0], 0L);
            if (held >= before.getThreshold() && held < edited.getThreshold()) {
                down.add(new TierMover((String) holder[1], (String) holder[2], before.getName(), null, day));
            }
        }
    }
}
