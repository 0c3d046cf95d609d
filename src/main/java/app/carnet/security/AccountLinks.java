package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;

/**
 * One-time links that belong to an account in its present generation: whatever changes the account's password, roles or
 * access makes them void. So nobody keeps what they began with a password that was stolen.
 */
@Stateless
@PermitAll
public class AccountLinks {

    private static final String BETWEEN = ":";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private OneTimeLinks links;
    @Inject
    private Accounts accounts;

    /** @return the secret, see {@link OneTimeLinks#make} */
    @TransactionAttribute(MANDATORY)
    public String make(LinkPurpose purpose, Account account, Duration validity) {
        return links.make(purpose, subject(account), validity);
    }

    /** Whose link that is, if it is still good; it stays so. */
    public Optional<Account> peek(LinkPurpose purpose, String secret) {
        return links.peek(purpose, secret).flatMap(subject -> accounts.find(username(subject)).filter(account -> isOf(account, subject)));
    }

    /** Uses a link up, in the transaction of what it is used for, until whose end nobody else changes the account. */
    @TransactionAttribute(MANDATORY)
    public Optional<Account> use(LinkPurpose purpose, String secret) {
        return links.use(purpose, secret).flatMap(subject -> accounts.find(username(subject))
            .map(account -> entityManager.find(Account.class, account.getId(), LockModeType.PESSIMISTIC_WRITE))
            .filter(account -> isOf(account, subject)));
    }

    /** Ends the link of that purpose, if the account has one. */
    @TransactionAttribute(MANDATORY)
    public void end(LinkPurpose purpose, String username) {
        accounts.find(username).ifPresent(account -> links.end(purpose, subject(account)));
    }

    private static boolean isOf(Account account, String subject) {
        return !account.isDisabled() && subject.equals(subject(account));
    }

    private static String username(String subject) {
        return subject.substring(0, subject.lastIndexOf(BETWEEN));
    }

    private static String subject(Account account) {
        return account.getUsername() + BETWEEN + account.getGeneration();
    }
}
