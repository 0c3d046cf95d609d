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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who would move, and when, if a tier were as it is being edited. Nothing is locked or written.
 *
 * <ul>
 * <li>Up: everybody whose points reach a higher tier then; the coming night raises them.</li>
 * <li>Down: those in the tier whose points until the end of their hold would keep it as it is and would not keep it as it
 * is meant to be; they fall after hold and grace if they earn nothing more. Manual tiers stay, and who is in grace falls
 * in any case.</li>
 * </ul>
 */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class TierPreview {

    static final int NAMED = 20;
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
        List<TierMover> risers = new ArrayList<>();
        long up = countRisers(now.with(edited), edited, programme, risers);
        List<TierMover> fallers = new ArrayList<>();
        long down = now.tiers().contains(edited) ? countFallers(now.get(edited), edited, programme, fallers) : 0;
        return new TierMoves(up, risers, down, fallers);
    }

    private long countRisers(TierLadder meant, Tier edited, Programme programme, List<TierMover> named) {
        LocalDate tonight = programme.today(clock).plusDays(1);
        long count = 0;
        for (Long after = edited.isBase() ? null : 0L; after != null;) {
            TierReach.Found found = reach.after(after, meant, edited.getThreshold(), programme);
            count += found.rises().size();
            found.rises().stream().limit(NAMED - named.size()).forEach(rise -> named.add(
                new TierMover(rise.member().getNumber(), rise.member().getName(), rise.from().getName(), rise.to().getName(), tonight)));
            after = found.last();
        }
        return count;
    }

    private long countFallers(Tier before, Tier edited, Programme programme, List<TierMover> named) {
        if (!edited.isAbove(before)) {
            return 0;
        }
        List<LocalDate> ends = entityManager.createQuery("SELECT DISTINCT s.heldThrough" + HOLDERS + " ORDER BY s.heldThrough", LocalDate.class)
            .setParameter("tier", before).setParameter("active", MemberStatus.ACTIVE).getResultList();
        long count = 0;
        for (LocalDate end : ends) {
            long after = 0;
            for (List<Object[]> holders = holders(before, end, after); !holders.isEmpty(); holders = holders(before, end, after)) {
                count += fallers(holders, before, edited, end, programme, named);
                after = (Long) holders.get(holders.size() - 1)[0];
            }
        }
        return count;
    }

    private List<Object[]> holders(Tier tier, LocalDate end, long after) {
        return entityManager.createQuery("SELECT m.id, m.number, m.name" + HOLDERS + " AND s.heldThrough = :end AND m.id > :after ORDER BY m.id", Object[].class)
            .setParameter("tier", tier).setParameter("active", MemberStatus.ACTIVE).setParameter("end", end).setParameter("after", after)
            .setMaxResults(AT_A_TIME).getResultList();
    }

    private long fallers(List<Object[]> holders, Tier before, Tier edited, LocalDate end, Programme programme, List<TierMover> named) {
        LocalDate first = new TierAssessment(tiers.ladder(), programme.getTiers()).firstReviewed(end);
        Map<Long, Long> earned = points.of(holders.stream().map(holder -> (Long) holder[0]).toList(),
            programme.startOf(first), programme.startOf(end.plusDays(1)));
        LocalDate day = end.plusDays(programme.getTiers().getGraceDays() + 1L);
        List<TierMover> falling = holders.stream().filter(holder -> {
            long held = earned.getOrDefault((Long) holder[0], 0L);
            return held >= before.getThreshold() && held < edited.getThreshold();
        }).map(holder -> new TierMover((String) holder[1], (String) holder[2], before.getName(), null, day)).toList();
        falling.stream().limit(NAMED - named.size()).forEach(named::add);
        return falling.size();
    }
}
