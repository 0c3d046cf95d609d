package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.LongStatements;
import app.carnet.mail.MailKind;
import app.carnet.mail.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * Wishes members a happy birthday, on the day, once a year, if they agreed to be written to. Whoever was born on 29 February
 * has it on the 28th in other years. A day on which no server ran is not made up for: wishes that come late are none.
 */
@Stateless
@PermitAll
public class BirthdayMail {

    private static final String TODAYS = "SELECT m.id FROM member m FORCE INDEX (member_by_birthday) WHERE m.birthday_date = ? AND m.id > ?"
        + " AND m.email IS NOT NULL AND m.mail_marketing AND m.status = 'ACTIVE' AND m.birthday < ? ORDER BY m.id LIMIT ?";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private HeldMembers held;
    @Inject
    private Outbox outbox;

    /** Those born on a date, in order; at most so many after that id. */
    @LongStatements
    public List<Long> born(MonthDay date, LocalDate today, Long after, int most) {
        List<?> ids = entityManager.createNativeQuery(TODAYS).setParameter(1, date.getMonthValue() * 100 + date.getDayOfMonth())
            .setParameter(2, after == null ? 0 : after).setParameter(3, today).setParameter(4, most).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Posts the wishes to those who are still members, in one transaction. */
    @TransactionAttribute(REQUIRES_NEW)
    public void post(List<Long> memberIds, LocalDate today) {
        held.active(memberIds)
            .forEach(member -> outbox.post(MailKind.BIRTHDAY, member.getNumber() + ":" + today.getYear(), member.recipient(), Map.of()));
    }

    /** The dates whose birthdays are today: on 28 February of most years two. */
    static List<MonthDay> dates(LocalDate today) {
        MonthDay date = MonthDay.from(today);
        MonthDay leap = MonthDay.of(2, 29);
        return date.equals(MonthDay.of(2, 28)) && !today.isLeapYear() ? List.of(date, leap) : List.of(date);
    }
}
