package app.carnet.tier;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.Digest;
import app.carnet.foundation.LongStatements;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the night does to tiers, one member at a time: the reviews that are due, and the rises that new thresholds bring. */
@Stateless
@PermitAll
public class TierReview {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private PointLedger ledger;
    @Inject
    private TierService tierService;
    @Inject
    private Tiers tiers;
    @Inject
    private Clock clock;

    /** In the order of the index, without a look at what comes before; a condition on both columns together would not be. */
    static final String DUE = "SELECT s.due_on, s.member_id, m.number FROM member_tier s FORCE INDEX (member_tier_due) STRAIGHT_JOIN member m"
        + " ON m.id = s.member_id WHERE (s.due_on = ? AND s.member_id > ? OR s.due_on > ? AND s.due_on < ?) AND m.status = 'ACTIVE'"
        + " ORDER BY s.due_on, s.member_id LIMIT ?";

    /** A member whose review is due, and since when. */
    public record Due(LocalDate day, long memberId, String number) {
    }

    /**
     * Members whose hold, grace or manual tier is over, who was due first first. Closed memberships are passed over: what was
     * due meanwhile is made up if they are opened again.
     *
     * @param after the one after whom to go on, or null: so whoever goes through them all comes to an end
     */
    @LongStatements
    public List<Due> due(LocalDate today, Due after, int most) {
        LocalDate day = after == null ? LocalDate.EPOCH : after.day();
        List<?> rows = entityManager.createNativeQuery(DUE).setParameter(1, day).setParameter(2, after == null ? 0 : after.memberId())
            .setParameter(3, day).setParameter(4, today).setParameter(5, most).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Due(LocalDate.parse(row[0].toString()), ((Number) row[1]).longValue(), (String) row[2])).toList();
    }

    /** Makes that member's reviews and raises them if their points reach a higher tier. */
    @TransactionAttribute(REQUIRES_NEW)
    public void reassess(String memberNumber) {
        Programme programme = programmes.current();
        LockedAccount account = ledger.lock(memberNumber, programme.today(clock));
        tierService.reassess(account, tiers.position(account.member().getId()));
    }

    /** Whether thresholds or window are others than those for which everybody was looked at last. */
    public boolean isLiftDue() {
        Object done = entityManager.createNativeQuery("SELECT rules FROM tier_lift WHERE id = 1").getSingleResult();
        return !rules().equals(done);
    }

    /** What {@link #lifted} wants: the thresholds and window in force. */
    public String rules() {
        List<Long> thresholds = tiers.ladder().tiers().stream().map(Tier::getThreshold).toList();
        return Digest.of(thresholds, programmes.current().getTiers().getWindow());
    }

    /** Remembers that by those rules everybody has been looked at. */
    @TransactionAttribute(REQUIRES_NEW)
    public void lifted(String rules) {
        entityManager.createNativeQuery("UPDATE tier_lift SET rules = ? WHERE id = 1").setParameter(1, rules).executeUpdate();
    }
}
