package app.carnet.activity;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads activities and their bookings. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Activities {

    private static final int LATEST = 10;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** A page of all: those on offer first, by name. */
    public Page<Activity> list(int page) {
        return Page.of(entityManager.createQuery("SELECT a FROM Activity a ORDER BY a.active DESC, a.name, a.id", Activity.class)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /** @throws NotFoundException if there is no such activity */
    public Activity get(long id) {
        return Optional.ofNullable(entityManager.find(Activity.class, id)).orElseThrow(() -> new NotFoundException("activity", id));
    }

    /** What can be booked today, by name, and how often the member did it; a place has few, each is counted by itself. */
    public List<OfferedActivity> offeredTo(long memberId) {
        LocalDate today = programmes.current().today(clock);
        return entityManager.createQuery("SELECT a FROM Activity a WHERE a.active = TRUE ORDER BY a.name, a.id", Activity.class)
            .getResultStream().filter(activity -> activity.isOffered(today))
            .map(activity -> new OfferedActivity(activity, done(activity, memberId, today), today)).toList();
    }

    /** How often the member did it in the period that day is in. */
    public long done(Activity activity, long memberId, LocalDate today) {
        return entityManager.createQuery("SELECT COUNT(b) FROM ActivityBooking b WHERE b.member.id = :member"
                + " AND b.activity = :activity AND b.bookedOn >= :start", Long.class)
            .setParameter("member", memberId).setParameter("activity", activity)
            .setParameter("start", activity.getPeriod().startOf(today)).getSingleResult();
    }

    /** The member's last ten, the latest first. */
    public List<ActivityBooking> latest(long memberId) {
        return entityManager.createQuery("SELECT b FROM ActivityBooking b JOIN FETCH b.activity WHERE b.member.id = :member"
                + " ORDER BY b.bookedAt DESC, b.id DESC", ActivityBooking.class)
            .setParameter("member", memberId).setMaxResults(LATEST).getResultList();
    }
}
