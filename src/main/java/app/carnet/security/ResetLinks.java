package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The links by which passwords are chosen anew. */
@Stateless
@PermitAll
public class ResetLinks {

    private static final Duration VALID = Duration.ofMinutes(30);

    @Inject
    private TypedNames names;
    @Inject
    private Accounts accounts;
    @Inject
    private AccountLinks links;
    @Inject
    @Any
    private Instance<PasswordMail> mail;
    @Inject
    private AuditTrail audit;

    /** Makes a link and posts it; where it cannot be posted, the one before stays good. */
    @TransactionAttribute(REQUIRES_NEW)
    public void send(String typed) {
        accounts.find(names.username(typed)).filter(account -> !account.isDisabled() && account.isPasswordSet())
            .ifPresent(account -> mail.forEach(way -> way.post(account.getUsername(), () -> links.make(LinkPurpose.RESET_PASSWORD, account, VALID))));
    }

    /** Whose password the link sets, if it is still good. */
    public Optional<Account> owner(String secret) {
        return links.peek(LinkPurpose.RESET_PASSWORD, secret);
    }

    /** Sets the password, if the link is still good; of several at once one does. */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean use(String secret, String passwordHash) {
        Optional<Account> account = links.use(LinkPurpose.RESET_PASSWORD, secret);
        account.ifPresent(owner -> {
            owner.acceptPassword(passwordHash);
            audit.recordBy(owner.getUsername(), "PASSWORD_RESET", Subject.account(owner.getUsername()), "link");
        });
        return account.isPresent();
    }
}
