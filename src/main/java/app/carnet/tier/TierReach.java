package app.carnet.tier;

import app.carnet.foundation.LongStatements;
import app.carnet.member.Member;
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

    /** A member who would rise. */
    public record Rise(Member member, Tier from, Tier to) {
    }

    /**
     * What a part of the search found.
     *
     * @param last the id after which to go on, or null if that was all
     */
    public record Found(List<Rise> rises, Long last) {
    }

    /**
     * The next part of the search, in the order of the members' ids; closed memberships are passed over.
     *
     * @param ladder of tiers, as they are or as they are meant to be
     * @param least  fewer points than these raise nobody
     */
    @LongStatements
    public Found after(long memberId, TierLadder ladder, long least, Programme programme) {
        LocalDate today = programme.today(clock);
        Map<Long, Long> earned = points.atLeast(least, programme.startOf(programme.getTiers().getWindow().firstDay(today)),
            programme.startOf(today.plusDays(1)), memberId, AT_A_TIME);
        if (earned.isEmpty()) {
            return new Found(List.of(), null);
        }
        List<Rise> rises = entityManager.createQuery("SELECT m, t FROM Member m LEFT JOIN MemberTier s ON s.id = m.id LEFT JOIN s.tier t"
                + " WHERE m.id IN :members AND m.status = :active ORDER BY m.id", Object[].class)
            .setParameter("members", earned.keySet()).setParameter("active", MemberStatus.ACTIVE).getResultStream()
            .map(row -> rise((Member) row[0], (Tier) row[1], ladder, earned)).filter(rise -> rise.to().isAbove(rise.from())).toList();
        return new Found(rises, earned.size() < AT_A_TIME ? null : earned.keySet().stream().max(Long::compare).orElseThrow());
    }

    private static Rise rise(Member member, Tier standing, TierLadder ladder, Map<Long, Long> earned) {
        Tier from = standing == null ? ladder.base() : ladder.get(standing);
        return new Rise(member, from, ladder.qualifying(earned.get(member.getId())));
    }
}
