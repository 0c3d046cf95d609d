package app.carnet.purchase;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.member.Member;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.security.Role;
import app.carnet.settings.BonusRules;
import app.carnet.settings.Programme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Rewards members who brought a friend, and the friend.
 *
 * <ul>
 * <li>At the friend's first purchase ever, by the rules of that day. A refund takes nothing of it back, and no later
 * purchase is rewarded in its place.</li>
 * <li>The friend's account is locked before the referrer's. A referrer is always the earlier member, so everybody locks in
 * the same order, however long the chain.</li>
 * <li>A referrer who is closed, or had the programme's number of friends in this calendar year, gets nothing; the friend
 * does.</li>
 * </ul>
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Referrals {

    private static final String REWARDS = "FROM PointEntry e WHERE e.account.id = :referrer"
        + " AND e.kind = app.carnet.points.EntryKind.EARN AND e.sourceKind = app.carnet.points.SourceKind.REFERRAL AND e.sourceKey <> :own";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;

    /** Who brought a member, if anybody, and how many were brought by them. */
    public record Glance(String referrerNumber, String referrerName, long friends) {
    }

    /** Gives both their points, if the purchase just booked is the first of a member whom somebody brought. */
    @TransactionAttribute(MANDATORY)
    public void reward(LockedAccount friend, Programme programme) {
        if (friend.member().getReferredBy() == null || !isFirstPurchase(friend.member())) {
            return;
        }
        BonusRules rules = programme.getBonuses();
        EntrySource source = new EntrySource(SourceKind.REFERRAL, friend.member().getNumber());
        award(friend, rules.getReferredPoints(), source, programme);
        LockedAccount referrer = ledger.lock(friend.member().getReferredBy().getNumber(), friend.today());
        if (referrer.member().isActive() && rewardsOfTheYear(referrer, programme) < rules.getReferralsAYear()) {
            award(referrer, rules.getReferrerPoints(), source, programme);
        }
    }

    /** For the member's page. */
    public Glance glance(String number) {
        Member member = entityManager.createQuery("SELECT m FROM Member m LEFT JOIN FETCH m.referredBy WHERE m.number = :number", Member.class)
            .setParameter("number", number).getSingleResult();
        long friends = entityManager.createQuery("SELECT COUNT(m) FROM Member m WHERE m.referredBy = :member", Long.class)
            .setParameter("member", member).getSingleResult();
        Member referrer = member.getReferredBy();
        return new Glance(referrer == null ? null : referrer.getNumber(), referrer == null ? null : referrer.getName(), friends);
    }

    private void award(LockedAccount account, long points, EntrySource source, Programme programme) {
        if (points > 0) {
            ledger.award(account, points, source, programme);
            audit.record("REFERRAL_REWARDED", Subject.member(account.member().getNumber()), "friend " + source.key() + ", points " + points);
        }
    }

    private boolean isFirstPurchase(Member friend) {
        return entityManager.createQuery("SELECT COUNT(p) FROM Purchase p WHERE p.member.id = :id", Long.class)
            .setParameter("id", friend.getId()).getSingleResult() == 1;
    }

    /** Under the referrer's lock. The entry for having been brought oneself has one's own number. */
    private long rewardsOfTheYear(LockedAccount referrer, Programme programme) {
        Instant newYear = programme.startOf(referrer.today().withDayOfYear(1));
        return entityManager.createQuery("SELECT COUNT(e) " + REWARDS + " AND e.occurredAt >= :newYear", Long.class)
            .setParameter("referrer", referrer.member().getId()).setParameter("own", referrer.member().getNumber())
            .setParameter("newYear", newYear).getSingleResult();
    }
}
