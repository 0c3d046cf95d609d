package app.carnet.tier;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.member.Ownership;
import app.carnet.points.LockedAccount;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tiers and who stands in them. */
@Stateless
@PermitAll
public class Tiers {

    private static final String HISTORY = "SELECT NEW app.carnet.tier.TierChangeRow(c.kind, c.fromName, c.toName, c.changedOn, c.changedAt,"
        + " c.heldThrough, c.points, r.text, COALESCE(actor.fullName, c.actor)) FROM TierChange c LEFT JOIN c.remark r"
        + " LEFT JOIN Account actor ON actor.username = c.actor WHERE c.member.id = :member ORDER BY c.id DESC";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Ownership ownership;
    @Inject
    private Programmes programmes;
    @Inject
    private KeptLadder kept;
    @Inject
    private Clock clock;

    /**
     * A member before the tiers.
     *
     * @param programme   the rules in force
     * @param row         empty for those who have never left the lowest tier
     * @param memberId    whose
     * @param broughtBy   the id of the member who brought this one, or null
     * @param tierChanges how often the row had been written when it was read
     */
    public record Position(Programme programme, TierLadder ladder, Optional<MemberTier> row, long memberId, Long broughtBy, int tierChanges) {

        public TierStanding standing() {
            return row.map(MemberTier::standing).orElseGet(() -> new TierStanding(ladder.base(), null, null, null, false));
        }
    }

    /** All tiers in force; read once as long as the rules are the same. Never to be asked in a transaction that changes them. */
    public TierLadder ladder() {
        return ladder(programmes.current());
    }

    /** Where that member stands; members ask for themselves. */
    public Position position(long memberId) {
        return position("m.id = :key", memberId);
    }

    /**
     * The rules and where that member stands, by one query for the deeds that queue at a counter. The member's account is
     * locked only afterwards: then {@link #under} says whether it still holds.
     *
     * @throws NotFoundException if there is no such member
     */
    public Position position(String memberNumber) {
        return position("m.number = :key", memberNumber);
    }

    /**
     * The same under the account's lock, which all hold who write tiers: as it was read before, or read anew if the tier has
     * been written meanwhile.
     */
    public Position under(LockedAccount account, Position before) {
        if (account.tierChanges() == before.tierChanges()) {
            return before;
        }
        before.row().ifPresent(entityManager::refresh);
        return position(before.memberId());
    }

    private Position position(String which, Object key) {
        Object[] row = entityManager.createQuery("SELECT p, s, t, m.id, f.id, a.tierChanges FROM Programme p, Member m LEFT JOIN m.referredBy f"
                + " LEFT JOIN PointAccount a ON a.id = m.id LEFT JOIN MemberTier s ON s.id = m.id LEFT JOIN s.tier t WHERE " + which, Object[].class)
            .setParameter("key", key).getResultStream().findFirst()
            .orElseThrow(() -> new NotFoundException("member", key));
        ownership.require((Long) row[3]);
        Programme programme = (Programme) row[0];
        return new Position(programme, ladder(programme), Optional.ofNullable((MemberTier) row[1]), (Long) row[3], (Long) row[4], (Integer) row[5]);
    }

    private TierLadder ladder(Programme programme) {
        return kept.ladder(programme.getRules(), () -> entityManager.createQuery("SELECT t FROM Tier t", Tier.class).getResultList());
    }

    /** @throws NotFoundException if there is no such tier */
    public Tier get(long id) {
        return Optional.ofNullable(entityManager.find(Tier.class, id)).orElseThrow(() -> new NotFoundException("tier", id));
    }

    /** The tiers of those members who are not in the lowest, by the members' ids. */
    public Map<Long, Tier> aboveBase(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : entityManager.createQuery("SELECT s FROM MemberTier s JOIN FETCH s.tier t WHERE s.id IN :members"
                + " AND t.threshold > 0", MemberTier.class)
            .setParameter("members", memberIds).getResultStream().collect(Collectors.toMap(MemberTier::getId, row -> row.standing().tier()));
    }

    /** All tiers, the lowest first, with how many stand in each. */
    @RolesAllowed(Role.Names.MANAGER)
    public List<TierRow> list() {
        Map<Long, Long> members = entityManager.createQuery("SELECT s.tier.id, COUNT(s) FROM MemberTier s GROUP BY s.tier.id", Object[].class)
            .getResultStream().collect(Collectors.toMap(count -> (Long) count[0], count -> (Long) count[1]));
        return ladder().tiers().stream().map(tier -> new TierRow(tier, tier.isBase() ? null : members.getOrDefault(tier.getId(), 0L))).toList();
    }

    /** Whether the place has been set up this far. */
    public boolean exist() {
        return !entityManager.createQuery("SELECT t.id FROM Tier t", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** Whether anybody stands in it, by a row of their own. */
    public boolean isStoodIn(Tier tier) {
        return !entityManager.createQuery("SELECT s.id FROM MemberTier s WHERE s.tier = :tier", Long.class)
            .setParameter("tier", tier).setMaxResults(1).getResultList().isEmpty();
    }

    /**
     * The name of a campaign for it that runs or is planned. Campaigns are a later room, which this one cannot import; so it
     * asks their tables for one row.
     */
    public Optional<String> findCampaignFor(Tier tier) {
        List<?> names = entityManager.createNativeQuery("SELECT c.name FROM campaign_target t JOIN campaign c ON c.id = t.campaign_id"
                + " WHERE t.tier_id = ? AND c.ended_on IS NULL AND c.last_day >= ? LIMIT 1")
            .setParameter(1, tier.getId()).setParameter(2, programmes.current().today(clock)).getResultList();
        return names.stream().map(String::valueOf).findFirst();
    }

    /** One page of what has happened to a member's tier, newest first. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
    public Page<TierChangeRow> history(long memberId, int page) {
        return Page.of(entityManager.createQuery(HISTORY, TierChangeRow.class).setParameter("member", memberId)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }
}
