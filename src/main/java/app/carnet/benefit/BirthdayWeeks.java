package app.carnet.benefit;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.member.Member;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Once per age and calendar year: the first purchase that gets something for the birthday claims the week, and the other
 * purchases of that week get it too. A birthday changed afterwards gives no second week in that year, nor at that age.
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class BirthdayWeeks {

    @Inject
    private Ownership ownership;
    @PersistenceContext
    private EntityManager entityManager;

    /** The member's birthday week if that day is in one that may still be claimed, or has been. Asks the database only in such a week; members ask for themselves. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public Optional<BirthdayWeek> of(Member member, LocalDate today) {
        ownership.require(member.getId());
        return BirthdayWeek.of(member.getBirthday(), today)
            .filter(week -> claims(member, week).stream().allMatch(claim -> claim.isOf(week)));
    }

    /**
     * Claims the week for a purchase, in its transaction and under the member's account lock.
     *
     * @param rules by which its lines earn; unless one of them is for the birthday, nothing is claimed
     */
    @TransactionAttribute(MANDATORY)
    public void claim(Member member, Collection<LineRule> rules, LocalDate today) {
        if (rules.stream().anyMatch(rule -> rule.extra() == ExtraKind.BIRTHDAY)) {
            BirthdayWeek.of(member.getBirthday(), today).filter(week -> claims(member, week).isEmpty())
                .ifPresent(week -> entityManager.persist(new BirthdayClaim(member, week)));
        }
    }

    private List<BirthdayClaim> claims(Member member, BirthdayWeek week) {
        return entityManager.createQuery("SELECT c FROM BirthdayClaim c WHERE c.member.id = :member"
                + " AND (c.year = :year OR c.age = :age)", BirthdayClaim.class)
            .setParameter("member", member.getId()).setParameter("year", week.year()).setParameter("age", week.age()).getResultList();
    }
}
