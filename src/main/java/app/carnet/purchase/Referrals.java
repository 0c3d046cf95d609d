package app.carnet.purchase;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.member.Member;
import app.carnet.points.BookedReversals;
import app.carnet.points.EarnBasis;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.security.Role;
import app.carnet.settings.BonusRules;
import app.carnet.settings.Programme;
import app.carnet.tier.Tiers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rewards members who brought a friend, and the friend.
 *
 * <ul>
 * <li>The bonus of both belongs to the friend's first purchase that stands, by the rules of that day. The refund that leaves
 * nothing of it takes both back, and the friend's next purchase may bring them anew, once.</li>
 * <li>Points that were spent by then are owed, whatever the policy of missing points: there is no money to hold back.</li>
 * <li>Where both accounts are written, both are locked before anything else, the lower id first; see
 * {@link PointLedger#lock(List, LocalDate)}.</li>
 * <li>A referrer who is closed, or had the programme's number of friends in this calendar year, gets nothing; the friend
 * does. Bonuses taken back do not count.</li>
 * </ul>
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Referrals {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;

    /** Who brought a member, if anybody, and how many were brought by them. */
    public record Glance(String referrerNumber, String referrerName, long friends) {
    }

    /**
     * The accounts that a deed of a member writes, locked.
     *
     * @param referrer of whoever brought the member, if they may get or lose a bonus by it; else null
     */
    public record Accounts(LockedAccount own, LockedAccount referrer) {

        Stream<LockedAccount> all() {
            return Stream.of(own, referrer).filter(Objects::nonNull);
        }

        private static Accounts of(long member, List<LockedAccount> locked) {
            LockedAccount own = locked.stream().filter(account -> account.member().getId() == member).findFirst().orElseThrow();
            return new Accounts(own, locked.stream().filter(account -> account != own).findFirst().orElse(null));
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

    /** Locks what a purchase of that member will write: the member's account, and the referrer's if a bonus is due. */
    @TransactionAttribute(MANDATORY)
    public Accounts lock(String memberNumber, Tiers.Position buyer, LocalDate today) {
        return lock(memberNumber, buyer.memberId(), isDue(buyer) ? buyer.broughtBy() : null, today);
    }

    /** Locks what giving that purchase back may write. */
    @TransactionAttribute(MANDATORY)
    public Accounts lock(Purchase purchase, LocalDate today) {
        Member member = purchase.getMember();
        return lock(member.getNumber(), member.getId(), purchase.getBonus().getReferrerId(), today);
    }

    private Accounts lock(String memberNumber, long memberId, Long referrerId, LocalDate today) {
        return referrerId == null ? new Accounts(ledger.lock(memberNumber, today), null) : Accounts.of(memberId, ledger.lock(List.of(memberId, referrerId), today));
    }

    /** Whether the next purchase of that member brings the bonus: somebody brought them, there is one to have, and none stands. */
    public boolean isDue(Tiers.Position buyer) {
        return buyer.broughtBy() != null && buyer.programme().getBonuses().isForFriends() && isOpen(buyer.memberId(), buyer.broughtBy());
    }

    /** All that were brought have been taken back; or, where none was, no purchase stands. */
    private boolean isOpen(long friend, long referrer) {
        List<Long> takenBack = entityManager.createQuery("SELECT (SELECT COUNT(r) FROM Refund r WHERE r.purchase = p"
                + " AND r.referredTaken + r.referrerTaken > 0) FROM Purchase p WHERE p.bonus.referrerId = :referrer AND p.member.id = :friend", Long.class)
            .setParameter("referrer", referrer).setParameter("friend", friend).getResultList();
        return takenBack.isEmpty() ? !hasPurchases(friend) : takenBack.stream().allMatch(refunds -> refunds > 0);
    }

    private boolean hasPurchases(long friend) {
        return !entityManager.createQuery("SELECT p.id FROM Purchase p WHERE p.member.id = :friend AND p.due + p.pointsValue >"
                + " (SELECT COALESCE(SUM(l.value), 0) FROM RefundLine l WHERE l.refund.purchase = p)", Long.class)
            .setParameter("friend", friend).setMaxResults(1).getResultList().isEmpty();
    }

    /** What the referrer gets for a purchase that brings the bonus; to be asked under the lock of both. */
    @TransactionAttribute(MANDATORY)
    public long referrerPoints(LockedAccount referrer, Programme programme) {
        BonusRules rules = programme.getBonuses();
        boolean counts = referrer.member().isActive() && bonusesOfTheYear(referrer, programme) < rules.getReferralsAYear();
        return counts ? rules.getReferrerPoints() : 0;
    }

    private long bonusesOfTheYear(LockedAccount referrer, Programme programme) {
        Instant newYear = programme.startOf(referrer.today().withDayOfYear(1));
        return entityManager.createQuery("SELECT COUNT(p) FROM Purchase p WHERE p.bonus.referrerId = :referrer AND p.bonus.referrerPoints > 0"
                + " AND p.enteredAt >= :newYear AND NOT EXISTS (SELECT r FROM Refund r WHERE r.purchase = p AND r.referrerTaken > 0)", Long.class)
            .setParameter("referrer", referrer.member().getId()).setParameter("newYear", newYear).getSingleResult();
    }

    /** Books the bonus that the purchase brings, if it does. */
    @TransactionAttribute(MANDATORY)
    public void reward(Purchase purchase, Accounts accounts, Programme programme) {
        award(accounts.own(), purchase.getBonus().getReferredPoints(), purchase, programme);
        award(accounts.referrer(), purchase.getBonus().getReferrerPoints(), purchase, programme);
    }

    private void award(LockedAccount account, long points, Purchase purchase, Programme programme) {
        if (points > 0) {
            String friend = purchase.getMember().getNumber();
            ledger.earn(account, points, EarnBasis.ofReferral(friend), purchase.getBonus().source(), programme);
            audit.record("REFERRAL_REWARDED", Subject.member(account.member().getNumber()), "friend " + friend + ", points " + points);
        }
    }

    /** Takes the bonus back that the purchase brought, with the refund that leaves nothing of it. */
    @TransactionAttribute(MANDATORY)
    public void takeBack(Purchase purchase, String refund, Accounts accounts, Programme programme) {
        takeBack(accounts.own(), purchase.getBonus().getReferredPoints(), purchase, refund, programme);
        takeBack(accounts.referrer(), purchase.getBonus().getReferrerPoints(), purchase, refund, programme);
    }

    private void takeBack(LockedAccount account, long points, Purchase purchase, String refund, Programme programme) {
        if (points > 0) {
            new BookedReversals(ledger, account, programme).takeBack(purchase.getBonus().source(), new EntrySource(SourceKind.REFERRAL, refund), points);
            audit.record("REFERRAL_TAKEN_BACK", Subject.member(account.member().getNumber()), "refund " + refund + ", points " + points);
        }
    }
}
