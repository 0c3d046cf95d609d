package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What administrators do to accounts. There is always an account that is ADMIN and can sign in: whoever takes the role,
 * the access or the password away first locks all of those.
 */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class AccountService {

    /** Names the audit trail uses for those who have no account. */
    private static final Set<String> RESERVED = Set.of("anonymous", "system");

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;
    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    @Inject
    private SecondFactors factors;
    @Inject
    private Event<BranchesNeeded> branchesNeeded;
    @Inject
    private Event<Workplaces> workplaces;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes an account without a password; {@link #issueResetCode} lets its owner in.
     *
     * @return the username as it is stored
     * @throws BusinessException {@code error.username_taken}; {@code error.username_digits}, as members' are; {@code error.branch_closed} if nobody can work in a branch
     */
    public String create(String token, AccountDraft draft) {
        String username = Account.canonical(draft.getUsername());
        Operation operation = Operation.of(token, "account.create", username, draft.getFullName(), draft.roleSet(),
            draft.getBranchId(), draft.otherBranches());
        return operations.once(operation, username, () -> {
            if (MemberAccounts.isNumber(username)) {
                throw new BusinessException("error.username_digits").at("username");
            }
            if (RESERVED.contains(username) || accounts.find(username).isPresent()) {
                throw new BusinessException("error.username_taken").at("username");
            }
            Account account = new Account(username, draft.getFullName(), draft.roleSet(), clock.instant());
            place(account, draft);
            entityManager.persist(account);
            audit.record("ACCOUNT_CREATED", Subject.account(username), "roles: " + draft.roleSet());
        });
    }

    /**
     * Changes name, roles and branches.
     *
     * @throws BusinessException       {@code error.own_admin} or {@code error.last_admin}; {@code error.branch_closed}
     * @throws ChangedMeanwhileException if somebody else has changed the account since
     */
    public String change(String token, String username, AccountDraft draft) {
        Operation operation = Operation.of(token, "account.change", username, draft.getVersion(), draft.getFullName(), draft.roleSet(),
            draft.getBranchId(), draft.otherBranches());
        return operations.once(operation, username, () -> {
            Account account = accounts.getStaff(username);
            ChangedMeanwhileException.unlessSame(draft.getVersion(), account.getVersion());
            if (!draft.roleSet().contains(Role.ADMIN)) {
                refuseToLoseAdmin(account, "error.own_admin", "roles");
            }
            audit.record("ACCOUNT_CHANGED", Subject.account(username), changes(account, draft));
            account.rename(draft.getFullName());
            account.give(draft.roleSet());
            place(account, draft);
        });
    }

    /**
     * Refuses the account's next click, or lets it sign in again.
     *
     * @throws BusinessException {@code error.own_admin} or {@code error.last_admin}; {@code error.branch_closed} if its
     *                           home has been disabled in the meantime
     */
    public String setDisabled(String token, String username, boolean disabled) {
        Operation operation = Operation.of(token, "account.setDisabled", username, disabled);
        return operations.once(operation, username, () -> {
            Account account = accounts.getStaff(username);
            if (disabled) {
                refuseToLoseAdmin(account, "error.own_admin", null);
                account.setDisabled(true);
            } else {
                account.setDisabled(false);
                branchesNeeded.fire(new BranchesNeeded(account.getBranchId(), Set.of()));
            }
            audit.record(disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", Subject.account(username));
        });
    }

    /**
     * Ends the account's password and sessions. A second press makes a second code: only the last one counts. Nobody
     * does so to themselves: they would be signed out before they have read the code.
     *
     * @return the code, which is kept nowhere else; good for 24 hours and one use
     * @throws BusinessException {@code error.own_reset} or {@code error.last_admin}
     */
    public String issueResetCode(String username) {
        String code = OneTimeCode.fresh();
        String hash = passwords.hash(OneTimeCode.canonical(code));
        Account account = accounts.getStaff(username);
        refuseToLoseAdmin(account, "error.own_reset", null);
        account.awaitReset(hash, clock.instant(), OneTimeCode.STAFF_VALID);
        audit.record("RESET_CODE_ISSUED", Subject.account(username));
        return code;
    }

    /**
     * Lets somebody who has lost their phone in by password alone, and ends their sessions. Nobody does so to themselves:
     * on their own page they are asked for a password.
     *
     * @throws BusinessException {@code error.own_second_factor}
     */
    public String resetSecondFactor(String token, String username) {
        return operations.once(Operation.of(token, "account.resetSecondFactor", username), username, () -> {
            Account account = accounts.getStaff(username);
            if (isOwn(account)) {
                throw new BusinessException("error.own_second_factor");
            }
            if (factors.remove(account)) {
                account.endSessions();
                audit.record("SECOND_FACTOR_RESET", Subject.account(username));
            }
        });
    }

    private boolean isOwn(Account account) {
        return account.getUsername().equals(context.getCallerPrincipal().getName());
    }

    /** Without a home asked for, it is the one it has, or the one of whoever makes the account. */
    private void place(Account account, AccountDraft draft) {
        Long home = Stream.of(draft.getBranchId(), account.getBranchId(), caller.getBranchId()).filter(Objects::nonNull).findFirst().orElse(null);
        Set<Long> added = draft.otherBranches();
        added.removeAll(account.getOtherBranchIds());
        if (account.work(home, draft.otherBranches())) {
            branchesNeeded.fire(new BranchesNeeded(home, added));
            workplaces.fire(new Workplaces(account.getUsername(), home, account.getOtherBranchIds()));
        }
    }

    /** @param own what is said to somebody who would do it to themselves */
    private void refuseToLoseAdmin(Account account, String own, String input) {
        List<Account> admins = entityManager.createQuery("SELECT a FROM Account a JOIN a.roles r"
                + " WHERE r = app.carnet.security.Role.ADMIN AND a.disabled = FALSE AND a.passwordHash IS NOT NULL ORDER BY a.id", Account.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (isOwn(account)) {
            throw new BusinessException(own).at(input);
        }
        if (admins.equals(List.of(account))) {
            throw new BusinessException("error.last_admin").at(input);
        }
    }

    private static String changes(Account account, AccountDraft draft) {
        String name = account.getFullName().equals(draft.getFullName()) ? "" : "fullName ";
        String roles = account.getRoles() + " -> " + draft.roleSet();
        return name + (account.getRoles().equals(draft.roleSet()) ? "" : "roles: " + roles);
    }
}
