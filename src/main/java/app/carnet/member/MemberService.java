package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;

/** Adds, edits, closes and reopens members. Nobody shares a phone or an e-mail, whoever comes at the same time. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class MemberService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Members members;
    @Inject
    private EmailChanges emailChanges;
    @Inject
    private Admittance admittance;
    @Inject
    private Programmes programmes;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Adds a new member, in the transaction that registers them.
     *
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     * @throws BusinessException {@code error.birthday}: the birthday is not from 1900 until today; {@code error.banned_person}
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void add(Member member) {
        check(member);
        entityManager.persist(member);
        flush(member);
    }

    /**
     * Asks beforehand what {@link #add} and {@link #edit} ask, of somebody whose data are not all kept at once.
     *
     * @throws BusinessException as {@link #add}
     */
    @TransactionAttribute(MANDATORY)
    public void requireFit(Member member) {
        check(member);
    }

    /**
     * Takes over what was typed into the form; the audit trail keeps the names of the fields that changed. Another e-mail
     * address counts at once, and ends the links that were sent to the one before.
     *
     * @param version  the member's version when the form was opened
     * @param guardian the name of who agrees for a member who is a child by the birthday that was typed; else null
     * @throws ChangedMeanwhileException if somebody else has changed the member since
     * @throws BusinessException as {@link #add}; {@code error.guardian_required}
     */
    public String edit(String token, Member edited, int version, String guardian) {
        Operation operation = Operation.of(token, "member.edit", edited.getNumber(), version, edited.digest(), guardian);
        return operations.once(operation, edited.getNumber(), () -> {
            Member member = get(edited.getNumber(), version);
            member.getStatus().requireKept();
            check(edited);
            List<String> changed = member.edit(edited);
            flush(member);
            if (changed.contains("email")) {
                emailChanges.changed(member);
            }
            if (guardian != null || changed.contains("birthday")) {
                admittance.letGuardianAgree(member, guardian);
            }
            audit.record("MEMBER_EDITED", Subject.member(member.getNumber()), String.join(", ", changed));
        });
    }

    /** The same where nobody agrees for the member. */
    public String edit(String token, Member edited, int version) {
        return edit(token, edited, version, null);
    }

    /**
     * Ends a membership. Points, purchases and the number stay.
     *
     * @throws BusinessException {@code error.member_closed} if it has ended already
     */
    public String close(String token, String number) {
        return operations.once(Operation.of(token, "member.close", number), number, () -> {
            members.get(number).close(clock.instant());
            audit.record("MEMBER_CLOSED", Subject.member(number));
        });
    }

    /** @throws BusinessException {@code error.member_not_closed} if there is nothing to reopen */
    public String reopen(String token, String number) {
        return operations.once(Operation.of(token, "member.reopen", number), number, () -> {
            members.get(number).reopen();
            audit.record("MEMBER_REOPENED", Subject.member(number));
        });
    }

    /** The member, to be shown with phone, e-mail and birthday in full; who looked is kept. */
    public Member reveal(String number) {
        Member member = members.get(number);
        audit.record("MEMBER_REVEALED", Subject.member(number), "phone, email, birthday");
        return member;
    }

    private Member get(String number, int version) {
        Member member = members.get(number);
        ChangedMeanwhileException.unlessSame(version, member.getVersion());
        return member;
    }

    /** Says what is wrong in words, where the database would only refuse. */
    private void check(Member member) {
        Birthday.require(member.getBirthday(), programmes.current().today(clock));
        admittance.requireWanted(member.getPhone(), member.getEmail());
        if (isAnothers("phone", member.getPhone(), member)) {
            throw DuplicateMemberException.of(member.getPhone());
        }
        if (isAnothers("email", member.getEmail(), member)) {
            throw DuplicateMemberException.of(member.getEmail());
        }
    }

    private boolean isAnothers(String field, Object value, Member member) {
        return value != null && !entityManager.createQuery("SELECT m.id FROM Member m WHERE m." + field + " = :value AND m.number <> :number", Long.class)
            .setParameter("value", value).setParameter("number", member.getNumber()).getResultList().isEmpty();
    }

    /** Writes now, so that the one who comes second at the same moment reads the same sentence. */
    private void flush(Member member) {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "member_phone")) {
                throw DuplicateMemberException.of(member.getPhone());
            }
            if (Failure.isDuplicate(failure, "member_email")) {
                throw DuplicateMemberException.of(member.getEmail());
            }
            throw failure;
        }
    }
}
