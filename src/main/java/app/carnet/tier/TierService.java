package app.carnet.tier;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.Ids;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.QualifyingPoints;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one writer of where members stand. Every verb holds the lock of the member's point account, makes the reviews that
 * are due, and then does its own; whoever comes a second time finds nothing left to change.
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class TierService {

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
    private Tiers tiers;
    @Inject
    private QualifyingPoints points;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<TierChanged> changed;

    /**
     * Makes the reviews that are due and raises a member whose points reach a higher tier, within the deed that booked
     * them. What the deed itself earned was by the tier before.
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void reassess(LockedAccount account, Tiers.Position position) {
        Programme programme = position.programme();
        TierAssessment assessment = new TierAssessment(position.ladder(), programme.getTiers());
        TierAssessment.Measure measure = measure(account, programme);
        TierStanding before = position.standing();
        List<TierChanged> moves = new ArrayList<>();
        MemberTier row = settle(account, position, assessment, measure, moves);
        TierStanding now = row == null ? before : row.standing();
        if (now.isInGrace() || mayRise(account, position, now)) {
            assessment.rise(now, account.today(), noting(measure, account, programme)).ifPresent(move -> moves.add(book(account, row, move)));
        }
        tell(before, moves);
    }

    private static boolean mayRise(LockedAccount account, Tiers.Position position, TierStanding now) {
        Programme programme = position.programme();
        LocalDate first = programme.getTiers().getWindow().firstDay(account.today());
        return position.ladder().above(now.tier())
            .filter(next -> account.mayQualifyFor(next.getThreshold(), first, programme.getRules())).isPresent();
    }

    /** Whoever is not at the top need not be measured again before so many points more are earned. */
    private static TierAssessment.Measure noting(TierAssessment.Measure measure, LockedAccount account, Programme programme) {
        return (first, last) -> {
            long points = measure.points(first, last);
            account.qualifying(points, first, programme.getRules());
            return points;
        };
    }

    /**
     * Lets a member stand in a tier until a day, whatever the points; a higher tier that points reach still comes at once.
     *
     * @param lastDay of the manual tier; then the member stands where the points reach
     * @param reason  in free words; not in the audit trail
     * @return the id of the change
     * @throws BusinessException {@code error.tier_last_day} if that day has passed, {@code error.tier_reached} if the
     *                           points reach a higher tier already, {@code error.member_closed}
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String setManually(String token, String memberNumber, long tierId, LocalDate lastDay, String reason) {
        String id = Long.toString(Ids.next());
        return operations.once(Operation.of(token, "tier.set", memberNumber, tierId, lastDay, reason), id, () -> {
            Programme programme = programmes.current();
            LockedAccount account = ledger.lock(memberNumber, programme.today(clock));
            account.member().requireActive();
            if (lastDay.isBefore(account.today())) {
                throw new BusinessException("error.tier_last_day").at("lastDay");
            }
            Tier tier = tiers.get(tierId);
            TierChanged change = setManually(account, programme, tier, lastDay);
            entityManager.persist(new TierRemark(entityManager.getReference(TierChange.class, change.id()), reason));
            audit.record("TIER_SET", Subject.member(memberNumber), tier.getName() + ", through " + lastDay);
            entityManager.flush();
        });
    }

    private TierChanged setManually(LockedAccount account, Programme programme, Tier tier, LocalDate lastDay) {
        Tiers.Position position = tiers.position(account.member().getId());
        TierAssessment.Measure measure = measure(account, programme);
        long earned = measure.points(programme.getTiers().getWindow().firstDay(account.today()), account.today());
        Tier reached = position.ladder().qualifying(earned);
        if (reached.isAbove(tier)) {
            throw new BusinessException("error.tier_reached", reached.getName()).at("tier");
        }
        TierStanding before = position.standing();
        List<TierChanged> moves = new ArrayList<>();
        MemberTier row = settle(account, position, new TierAssessment(position.ladder(), programme.getTiers()), measure, moves);
        TierStanding now = row == null ? before : row.standing();
        TierStanding manual = new TierStanding(tier, account.today(), lastDay, null, true);
        TierChanged last = book(account, row, new TierMove(TierChangeKind.MANUAL, now, manual, account.today(), earned));
        moves.add(last);
        tell(before, moves);
        return last;
    }

    /** Makes every review that is due, each as of its own day. */
    private MemberTier settle(LockedAccount account, Tiers.Position position, TierAssessment assessment, TierAssessment.Measure measure,
        List<TierChanged> moves) {
        MemberTier row = position.row().orElse(null);
        for (Optional<TierMove> due = review(row, account, assessment, measure); due.isPresent(); due = review(row, account, assessment, measure)) {
            moves.add(book(account, row, due.get()));
        }
        return row;
    }

    private static Optional<TierMove> review(MemberTier row, LockedAccount account, TierAssessment assessment, TierAssessment.Measure measure) {
        return row == null ? Optional.empty() : assessment.review(row.standing(), account.today(), measure);
    }

    private TierChanged book(LockedAccount account, MemberTier row, TierMove move) {
        account.tierChanged();
        if (row == null) {
            entityManager.persist(new MemberTier(account.member(), inContext(move.after())));
        } else {
            row.take(inContext(move.after()));
        }
        TierChange change = new TierChange(account.member(), move, caller.actor(context), clock.instant());
        entityManager.persist(change);
        return new TierChanged(change.getId(), account.member(), move.before().tier(), move.after().tier(), move.kind(), move.day(),
            move.after().heldThrough());
    }

    /** Of all moves of a deed the last one, and only if the member stands in another tier than before them all. */
    private void tell(TierStanding before, List<TierChanged> moves) {
        moves.stream().reduce((earlier, later) -> later).map(last -> last.from(before.tier())).filter(TierChanged::isToAnotherTier)
            .ifPresent(changed::fire);
    }

    /** With the tier as this transaction knows it: the ladder's tiers were read by another one. */
    private TierStanding inContext(TierStanding standing) {
        return standing.in(entityManager.getReference(Tier.class, standing.tier().getId()));
    }

    private TierAssessment.Measure measure(LockedAccount account, Programme programme) {
        return (first, last) -> points.of(account.member().getId(), first, last, programme);
    }
}
