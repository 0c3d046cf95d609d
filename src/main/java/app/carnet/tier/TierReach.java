package app.carnet.tier;

import app.carnet.foundation.LongStatements;
import app.carnet.member.MemberStatus;
import app.carnet.points.QualifyingPoints;
import app.carnet.settings.Programme;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Looks through everybody's points for those who reach a higher tier than the one they stand in. */
@Stateless
@PermitAll
public class TierReach {

    private static final int AT_A_TIME = 1000;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private QualifyingPoints points;
    @Inject
    private Clock clock;

    /**
     * A member and what counts for tiers now.
     *
     * @param standing the tier of the member's own row, or null
     */
    public record Earner(String number, String name, Tier standing, long points) {

        /** Where the member stands by that ladder, before anything happens. */
        Tier before(TierLadder ladder) {
            return standing == null ? ladder.base() : ladder.get(standing);
        }

        /** Where the member stands once the night has raised whoever reaches more by that ladder. */
        Tier tonight(TierLadder ladder) {
            Tier reached = ladder.qualifying(points);
            return reached.isAbove(before(ladder)) ? reached : before(ladder);
        }

        boolean rises(TierLadder ladder) {
            return tonight(ladder).isAbove(before(ladder));
        }
    }

    /**
     * What a part of the search found.
     *
     * @param last the id after which to go on, or null if that was all
     */
    public record Found(List<Earner> earners, Long last) {
    }

    /**
     * The next part of the search, in the order of the members' ids; closed memberships are passed over.
     *
     * @param least who has fewer points than these is passed over
     */
    @LongStatements
    public Found after(long memberId, long least, Programme programme) {
        LocalDate first = programme.getTiers().getWindow().firstDay(programme.today(clock));
        Map<Long, Long> earned = points.atLeast(least, first, programme, memberId, AT_A_TIME);
        if (earned.isEmpty()) {
            return new Found(List.of(), null);
        }
        List<Earner> earners = entityManager.createQuery("SELECT m.id, m.number, m.name, t FROM Member m LEFT JOIN MemberTier s ON s.id = m.id LEFT JOIN s.tier t"
                + " WHERE m.id IN :members AND m.status = :active ORDER BY m.id", Object[].class)
            .setParameter("members", earned.keySet()).setParameter("active", MemberStatus.ACTIVE).getResultStream()
            .map(row -> new Earner((String) row[1], (String) row[2], (Tier) row[3], earned.get((Long) row[0]))).toList();
        return new Found(earners, earned.size() < AT_A_TIME ? null : earned.keySet().stream().max(Long::compare).orElseThrow());
    }
}
