package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.card.CardService;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.LongStatements;
import app.carnet.foundation.Messages;
import app.carnet.foundation.NotFoundException;
import app.carnet.mail.Outbox;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointLedger;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Erases a member in one transaction; whoever may ask for that is said in {@link ErasureService}, its only caller. */
@Stateless
@PermitAll
public class MemberEraser {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private PointLedger ledger;
    @Inject
    private CardService cards;
    @Inject
    private Consents consents;
    @Inject
    private Outbox outbox;
    @Inject
    private Bans bans;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Erases a member under the lock of the point account, so that whoever buys at this moment comes before or is refused.
     * What is erased already stays as it is: idempotent by nature.
     *
     * @param channel  how the person asked
     * @param details  for the audit trail, such as the reason
     * @param language of what takes the place of the name
     * @throws NotFoundException if there is no such member
     * @throws BusinessException {@code error.ban_too_late} if the member was erased without a ban: nothing is left to recognise them by
     */
    @LongStatements
    @TransactionAttribute(REQUIRES_NEW)
    public ErasureRecord erase(String number, ErasureReason reason, ConsentChannel channel, String details, Locale language) {
        Instant now = clock.instant();
        LockedAccount account = ledger.lock(number, programmes.current().today(clock));
        Member member = account.member();
        if (member.getStatus() != MemberStatus.ERASED) {
            long points = account.balance().redeemable() + account.balance().pending() - account.balance().debt();
            audit.record("MEMBER_ERASED", Subject.member(number), details + ", points " + -points);
            erase(member, reason, channel, now, language);
            ledger.forfeit(account);
        } else if (reason == ErasureReason.BANNED && !bans.isKept(number)) {
            throw new BusinessException("error.ban_too_late");
        }
        return new ErasureRecord(now, number, member.getId(), reason, language);
    }

    /** Forgets what was written about an erased member by whoever had begun before the erasure and ended after it. */
    @LongStatements
    @TransactionAttribute(REQUIRES_NEW)
    public void forgetAgain(String number) {
        Member member = ledger.lock(number, programmes.current().today(clock)).member();
        if (member.getStatus() == MemberStatus.ERASED) {
            forgetRows(member);
        }
    }

    private void erase(Member member, ErasureReason reason, ConsentChannel channel, Instant now, Locale language) {
        if (reason == ErasureReason.BANNED) {
            bans.keep(member);
        }
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            consents.withdraw(member, purpose, channel);
        }
        registrations(member).forEach(this::forgetRegistration);
        cards.endAll(member);
        member.erase(now, newName(member.getNumber(), language));
        entityManager.flush();
        forgetRows(member);
    }

    private void forgetRows(Member member) {
        outbox.forget(member.getNumber());
        for (PersonalRows rows : PersonalRows.values()) {
            forget(rows.statement(), member);
        }
    }

    /** Those that are reached as the member is, or would be once a named address is confirmed: whoever typed them, they would make a member of the same person again. */
    private List<?> registrations(Member member) {
        return entityManager.createNativeQuery("SELECT id FROM self_registration WHERE phone = ? OR email = ?"
                + " OR email IN (SELECT c.email FROM email_change c WHERE c.member_id = ?)")
            .setParameter(1, member.getPhone() == null ? null : member.getPhone().e164())
            .setParameter(2, member.getEmail() == null ? null : member.getEmail().address()).setParameter(3, member.getId()).getResultList();
    }

    /** What was written to its address stands under its own id. */
    private void forgetRegistration(Object id) {
        outbox.forget(id.toString());
        entityManager.createNativeQuery("DELETE FROM self_registration WHERE id = ?").setParameter(1, id).executeUpdate();
    }

    private void forget(String statement, Member member) {
        Query query = entityManager.createNativeQuery(statement.replace(":id", "?").replace(":number", "?"));
        query.setParameter(1, statement.contains(":id") ? member.getId() : member.getNumber()).executeUpdate();
    }

    /** Such as {@code Erased member 1000 2847}. */
    private static String newName(String number, Locale language) {
        return Messages.in(language, "word.erased_member") + " " + number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
