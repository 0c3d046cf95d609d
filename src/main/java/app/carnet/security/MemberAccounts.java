package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;

/** The logins of members: what the desk does to them, and how they begin. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class MemberAccounts {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    @Inject
    private SecondFactors factors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Whether only members have such usernames. */
    static boolean isNumber(String username) {
        return username.chars().allMatch(Character::isDigit);
    }

    /** The login of that member, if there is one. */
    public Optional<Account> find(String memberNumber) {
        return accounts.find(memberNumber).filter(Account::isMembers);
    }

    /**
     * Makes an activation code, and the account where there is none yet. A password that was set counts no more, nor does a
     * second factor, for the member may have lost the phone; and the member's sessions end. A second press makes a second code: only the last one counts.
     *
     * @return the code, which is kept nowhere else; good for 14 days and one use
     * @throws BusinessException {@code error.account_disabled}
     */
    public String issueCode(String memberNumber) {
        String code = OneTimeCode.fresh();
        String hash = passwords.hash(OneTimeCode.canonical(code));
        Account account = find(memberNumber).orElseGet(() -> make(memberNumber));
        if (account.isDisabled()) {
            throw new BusinessException("error.account_disabled");
        }
        account.awaitReset(hash, clock.instant(), OneTimeCode.MEMBER_VALID);
        if (factors.remove(account)) {
            audit.record("SECOND_FACTOR_RESET", Subject.member(memberNumber));
        }
        audit.record("ACTIVATION_CODE_ISSUED", Subject.member(memberNumber));
        return code;
    }

    /**
     * Makes the account of a member who has just become one, with the password they chose, in the transaction that makes
     * the member.
     *
     * @param language the tag of the language its pages begin in
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public Account open(String memberNumber, String passwordHash, String language) {
        Account account = Account.ofMember(memberNumber, clock.instant());
        account.acceptPassword(passwordHash);
        account.speak(language);
        entityManager.persist(account);
        return account;
    }

    /** Made at two tills at once, it is the first one's. */
    private Account make(String memberNumber) {
        Account account = Account.ofMember(memberNumber, clock.instant());
        try {
            entityManager.persist(account);
            entityManager.flush();
            return account;
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "account_username")) {
                throw new ChangedMeanwhileException();
            }
            throw failure;
        }
    }
}
