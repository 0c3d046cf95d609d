package app.carnet.activity;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Digest;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Ids;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.points.EarnBasis;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Books activities for members; and what a manager does to activities, where every verb gives the activity's id. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class ActivityService {

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
    private Activities activities;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;

    /**
     * Books that a member did an activity today: the booking, its points and its audit row, in one transaction.
     *
     * @param version of the activity that was shown, so that the member gets the points that were shown
     * @return the booking's id, which is the key of its entry in the ledger
     * @throws BusinessException if the activity was changed since, is not offered today, the member did it as often as is
     *                           allowed, or is closed
     */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
    public String book(String token, String memberNumber, long activityId, int version) {
        long id = Ids.next();
        Operation operation = Operation.of(token, "activity.book", memberNumber, activityId, version);
        return operations.once(operation, Long.toString(id), () -> {
            Programme programme = programmes.current();
            Instant now = clock.instant();
            LockedAccount account = ledger.lock(memberNumber, programme.dayOf(now));
            account.member().requireActive();
            Activity activity = activities.get(activityId);
            requireOffered(activity, account);
            requireShown(activity, version);
            entityManager.persist(new ActivityBooking(id, activity, account.member())
                .booked(caller.actor(context), caller.getBranchId(), now, account.today()));
            EntrySource source = new EntrySource(SourceKind.ACTIVITY, Long.toString(id));
            ledger.earn(account, activity.getPoints(), EarnBasis.ofActivity(activity.getName()), source, programme);
            audit.record("ACTIVITY_BOOKED", Subject.member(memberNumber), "activity " + activityId + ", points " + activity.getPoints());
            entityManager.flush();
        });
    }

    /** @throws BusinessException {@code error.activity_name_taken}, or if its days run backwards */
    public String create(String token, Activity activity) {
        String id = Long.toString(activity.getId());
        return operations.once(Operation.of(token, "activity.create", "new", digest(activity)), id, () -> {
            activity.check();
            entityManager.persist(activity);
            flushUnique();
            audit.record("ACTIVITY_CREATED", subject(activity), describe(activity.facts()));
        });
    }

    /**
     * Changes an activity for later bookings.
     *
     * @param version the version the person began from
     * @throws BusinessException         as {@link #create}
     * @throws ChangedMeanwhileException if somebody else has changed it since
     */
    public String edit(String token, int version, Activity edited) {
        return operations.once(Operation.of(token, "activity.edit", edited.getId(), version, digest(edited)), Long.toString(edited.getId()), () -> {
            edited.check();
            Activity activity = activities.get(edited.getId());
            ChangedMeanwhileException.unlessSame(version, activity.getVersion());
            String before = describe(activity.facts());
            activity.edit(edited);
            flushUnique();
            audit.record("ACTIVITY_EDITED", subject(activity), before + " -> " + describe(activity.facts()));
        });
    }

    /** Offers it no longer; what was booked stays. */
    public String disable(String token, long id) {
        return operations.once(Operation.of(token, "activity.disable", id), Long.toString(id), () -> {
            activities.get(id).disable();
            audit.record("ACTIVITY_DISABLED", Subject.of("ACTIVITY", id));
        });
    }

    public String enable(String token, long id) {
        return operations.once(Operation.of(token, "activity.enable", id), Long.toString(id), () -> {
            activities.get(id).enable();
            audit.record("ACTIVITY_ENABLED", Subject.of("ACTIVITY", id));
        });
    }

    /** Under the account's lock, so that however many come at once are counted one after the other. */
    private void requireOffered(Activity activity, LockedAccount account) {
        if (!activity.isOffered(account.today())) {
            throw new BusinessException("error.activity_not_offered").at("activity");
        }
        if (activities.done(activity, account.member().getId(), account.today()) >= activity.getTimes()) {
            throw new BusinessException("error.activity_used_up", activity.getTimes()).at("activity");
        }
    }

    private static void requireShown(Activity activity, int version) {
        if (activity.getVersion() != version) {
            throw new BusinessException("error.activity_changed").at("activity");
        }
    }

    private void flushUnique() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "activity_name")) {
                throw new BusinessException("error.activity_name_taken").at("name");
            }
            throw failure;
        }
    }

    private static Subject subject(Activity activity) {
        return Subject.of("ACTIVITY", activity.getId());
    }

    private static String digest(Activity activity) {
        return Digest.of(activity.facts());
    }

    private static String describe(Map<String, Object> facts) {
        return facts.entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "));
    }
}
