package app.carnet.points;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.Ids;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one writer of points. Every verb locks the member and the account first, books the account's due expiries, and then its
 * own entry; all of it stands or falls with the caller's transaction. Points are whole, days are the programme's.
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PointLedger {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Operations operations;
    @Inject
    private Programmes programmes;
    @Inject
    private PointEntries entries;
    @Inject
    private AuditTrail audit;

    /** Opens the account of a new member, in the transaction that makes the member. */
    @PermitAll @TransactionAttribute(MANDATORY)
    public void open(Member member) {
        entityManager.persist(new PointAccount(member));
    }

    /**
     * Locks a member and their account until the transaction ends and books what has expired.
     *
     * @param today the programme's day
     * @throws NotFoundException if there is no such member
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public LockedAccount lock(String memberNumber, LocalDate today) {
        return lock("a.member.number = :key", memberNumber, today).stream().findFirst()
            .orElseThrow(() -> new NotFoundException("member", memberNumber));
    }

    /**
     * The same for several members, by their ids: whoever writes two accounts locks both at once, lower id first, and never
     * waits in a ring. The members come first, as they do by number, where the database finds no account but by its member.
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public List<LockedAccount> lock(List<Long> memberIds, LocalDate today) {
        entityManager.createQuery("SELECT m FROM Member m WHERE m.id IN :ids ORDER BY m.id", Member.class)
            .setParameter("ids", memberIds).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        return lock("a.id IN :key", memberIds, today);
    }

    private List<LockedAccount> lock(String which, Object key, LocalDate today) {
        Map<PointAccount, List<PointLot>> accounts = new LinkedHashMap<>();
        entityManager.createQuery("SELECT a, l FROM PointAccount a JOIN FETCH a.member"
                + " LEFT JOIN PointLot l ON l.account = a AND (l.points > 0 OR l.expiresOn >= :today)"
                + " WHERE " + which + " ORDER BY a.id", Object[].class)
            .setParameter("today", today).setParameter("key", key)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
            .forEach(row -> accounts.computeIfAbsent((PointAccount) row[0], account -> new ArrayList<>()).add((PointLot) row[1]));
        List<LockedAccount> locked = new ArrayList<>();
        accounts.forEach((account, lots) -> locked.add(new LockedAccount(account, lots.stream().filter(Objects::nonNull).toList(), today)));
        locked.forEach(account -> account.due().forEach(lot -> end(account, lot, SourceKind.LOT)));
        return locked;
    }

    /** Books points earned by a purchase or an activity; a first day after today leaves them pending. */
    @TransactionAttribute(MANDATORY)
    public void earn(LockedAccount account, long points, EarnBasis basis, EntrySource source, Programme programme) {
        LockedAccount.Change change = account.credit(points, programme.lastDay(account.today()),
            programme.spendableFrom(account.today()));
        account.account().qualify(points);
        book(account, new PointEntry(Ids.next(), account, EntryKind.EARN, change, source).from(basis), change);
    }

    /** Books points spent within another deed, such as a purchase. */
    @TransactionAttribute(MANDATORY)
    public void redeem(LockedAccount account, long points, EntrySource source) {
        LockedAccount.Change change = account.redeem(points);
        book(account, new PointEntry(Ids.next(), account, EntryKind.REDEEM, change, source), change);
    }

    /** Books points given for joining; they count from and until the same days as those of purchases. */
    @PermitAll @TransactionAttribute(MANDATORY)
    public void award(LockedAccount account, long points, EntrySource source, Programme programme) {
        earn(account, points, EarnBasis.NONE, source, programme);
    }

    /**
     * Turns a deed round, in part or as a whole: see {@link LockedAccount#turn}. What is missing is owed unless the caller
     * {@linkplain #settle settles} it; what had expired is the caller's to settle in any case.
     *
     * @param refund the deed that turns round; a source of its own each time
     * @param back   points to give back of those the deed redeemed
     * @param take   points to take of those it earned
     */
    @TransactionAttribute(MANDATORY)
    public Reversal reverse(LockedAccount account, EntrySource deed, EntrySource refund, long back, long take, Programme programme) {
        DeedHistory history = entries.history(account.member().getId(), deed, account.today());
        LockedAccount.Turn turn = account.turn(history, back, take, programme.reinstatedThrough(account.today()));
        if (back > 0) {
            bookReversal(account, history.redeemed(), EntryKind.REVERSE_REDEEM, turn.given(), refund);
        }
        if (take > 0) {
            PointEntry taken = bookReversal(account, history.earned(), EntryKind.REVERSE_EARN, turn.taken(), refund);
            turn.expired().forEach((lot, points) -> entityManager.persist(new PointEntryExpired(taken, lot, points)));
        }
        return turn.figures();
    }

    /** Books points that a reversal took but that need not be owed: they had expired, or were paid in money. */
    @TransactionAttribute(MANDATORY)
    public void settle(LockedAccount account, long points, EntrySource refund) {
        LockedAccount.Change change = account.forgive(points);
        book(account, new PointEntry(Ids.next(), account, EntryKind.ADJUST, change, refund), change);
    }

    /**
     * Redeems points on their own, for goods, a service or a reward.
     *
     * @return the entry's id
     * @throws InsufficientPointsException if fewer can be redeemed now; nothing is booked
     * @throws BusinessException if the member is closed or the programme wants more points at a time
     */
    public String redeem(String token, String memberNumber, long points, String reason) {
        AskedPoints.requirePositive(points);
        long id = Ids.next();
        return operations.once(Operation.of(token, "points.redeem", memberNumber, points, reason), Long.toString(id), () -> {
            Programme programme = programmes.current();
            AskedPoints.requireMinimum(points, programme);
            LockedAccount account = lock(memberNumber, programme.today(clock));
            account.member().requireActive();
            LockedAccount.Change change = account.redeem(points);
            EntrySource source = EntrySource.itself(SourceKind.REDEMPTION, id);
            bookAlone(account, new PointEntry(id, account, EntryKind.REDEEM, change, source), change, reason);
            audit.record("POINTS_REDEEMED", Subject.member(memberNumber), "points " + points);
        });
    }

    /**
     * Adds points to an account, or takes them, with a reason.
     *
     * @param points signed, not 0
     * @return the entry's id
     * @throws InsufficientPointsException if the account holds fewer than are to be taken
     * @throws BusinessException if the member is closed
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String adjust(String token, String memberNumber, long points, String reason) {
        AskedPoints.requireAdjustable(Math.abs(points));
        long id = Ids.next();
        return operations.once(Operation.of(token, "points.adjust", memberNumber, points, reason), Long.toString(id), () -> {
            Programme programme = programmes.current();
            LockedAccount account = lock(memberNumber, programme.today(clock));
            account.member().requireActive();
            LockedAccount.Change change = points < 0 ? account.withdraw(-points)
                : account.credit(points, programme.lastDay(account.today()), account.today());
            EntrySource source = EntrySource.itself(SourceKind.ADJUSTMENT, id);
            bookAlone(account, new PointEntry(id, account, EntryKind.ADJUST, change, source), change, reason);
            audit.record("POINTS_ADJUSTED", Subject.member(memberNumber), "points " + points);
        });
    }

    /**
     * Lets everything go that the account of an erased member holds or owes, for nobody can use or pay it; to be called after
     * each booking for one. Lots end as if their days had passed, so that a later refund counts their points as expired.
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void forfeit(LockedAccount account) {
        if (account.member().getStatus() == MemberStatus.ERASED) {
            account.filled().forEach(lot -> end(account, lot, SourceKind.ERASURE));
            if (account.balance().debt() > 0) {
                settle(account, account.balance().debt(), new EntrySource(SourceKind.ERASURE, Long.toString(Ids.next())));
            }
        }
    }

    /** A lot ends once, unless it is filled again because the clock was set back over midnight: then what came in ends too. */
    private void end(LockedAccount account, PointLot lot, SourceKind why) {
        LockedAccount.Change change = account.expire(lot);
        long id = Ids.next();
        EntrySource source = new EntrySource(why, lot.getId() + "/" + id);
        book(account, new PointEntry(id, account, EntryKind.EXPIRE, change, source), change);
    }

    private PointEntry bookReversal(LockedAccount account, Optional<PointEntry> reversed, EntryKind kind, LockedAccount.Change change, EntrySource source) {
        PointEntry entry = new PointEntry(Ids.next(), account, kind, change, source).reversing(reversed.orElseThrow());
        book(account, entry, change);
        return entry;
    }

    private void bookAlone(LockedAccount account, PointEntry entry, LockedAccount.Change change, String reason) {
        book(account, entry, change);
        entityManager.persist(new PointRemark(entry, reason));
        entityManager.flush();
    }

    private void book(LockedAccount account, PointEntry entry, LockedAccount.Change change) {
        entityManager.persist(entry.by(caller.actor(context), caller.getBranchId(), clock.instant()));
        change.lots().forEach((lot, points) -> {
            if (!entityManager.contains(lot)) {
                entityManager.persist(lot);
            }
            entityManager.persist(new PointEntryLot(entry, lot, points));
        });
    }
}
