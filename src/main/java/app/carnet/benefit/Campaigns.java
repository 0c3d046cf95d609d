package app.carnet.benefit;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import app.carnet.settings.Programme;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Reads campaigns. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Campaigns {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private KeptCampaigns kept;

    /** Those that run for that member on that day, in the order they were made; read once a day, as long as the rules are the same. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public List<RunningCampaign> runningFor(Programme programme, BenefitDay day) {
        return kept.on(day.today(), programme.getRules(), () -> running(day.today())).stream()
            .filter(campaign -> campaign.isFor(day)).map(Campaign::running).toList();
    }

    private List<Campaign> running(LocalDate today) {
        return entityManager.createQuery("SELECT DISTINCT c FROM Campaign c LEFT JOIN FETCH c.targets"
                + " WHERE c.lastDay >= :today AND c.firstDay <= :today AND c.endedOn IS NULL ORDER BY c.id", Campaign.class)
            .setParameter("today", today).getResultList();
    }

    /** What runs in that month, or would have, had it not been ended; by first day. */
    public CampaignCalendar calendar(YearMonth month, LocalDate today) {
        return new CampaignCalendar(month, today, entityManager.createQuery("SELECT c FROM Campaign c"
                + " WHERE c.lastDay >= :first AND c.firstDay <= :last AND (c.endedOn IS NULL OR c.endedOn >= :first)"
                + " ORDER BY c.firstDay, c.id", Campaign.class)
            .setParameter("first", month.atDay(1)).setParameter("last", month.atEndOfMonth()).getResultList());
    }

    /** A page of all, the latest first. */
    public Page<Campaign> list(int page) {
        return Page.of(entityManager.createQuery("SELECT c FROM Campaign c ORDER BY c.firstDay DESC, c.id DESC", Campaign.class)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /**
     * With what and whom it is for.
     *
     * @throws NotFoundException if there is no such campaign
     */
    public Campaign get(long id) {
        return entityManager.createQuery("SELECT c FROM Campaign c LEFT JOIN FETCH c.targets WHERE c.id = :id", Campaign.class)
            .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("campaign", id));
    }
}
