package app.carnet.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whom somebody means who types a name to sign in: a username first, then what the rooms above know people by. */
@ApplicationScoped
public class TypedNames {

    @Inject
    private Accounts accounts;
    @Inject
    @Any
    private Instance<KnownBy> knownBy;

    /** The username; what was typed, where it means nobody. So whatever is typed for one person shares one throttle. */
    public String username(String typed) {
        String canonical = Account.canonical(typed);
        return accounts.find(canonical).map(Account::getUsername).or(() -> known(typed)).orElse(canonical);
    }

    private Optional<String> known(String typed) {
        return typed == null ? Optional.empty() : knownBy.stream().flatMap(one -> one.username(typed).stream()).findFirst();
    }
}
