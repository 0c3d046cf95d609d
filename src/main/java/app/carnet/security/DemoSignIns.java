package app.carnet.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which sign-ins the login page may give away: in a demo, those that really open with the demo's password. */
@Named
@ApplicationScoped
public class DemoSignIns {

    private static final String PASSWORD = "carnet-demo";

    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;

    /** By password hash, because it is costly to find out. */
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Each has an account named like it. */
    public List<Role> getRoles() {
        return Boolean.getBoolean("carnet.demo") ? Role.STAFF.stream().filter(this::opens).toList() : List.of();
    }

    /** The number of a member who signs in with that password; null if none does. */
    public String getMember() {
        return Boolean.getBoolean("carnet.demo") ? accounts.firstOfMembers().filter(this::opens).map(Account::getUsername).orElse(null) : null;
    }

    public String getPassword() {
        return PASSWORD;
    }

    private boolean opens(Role role) {
        return accounts.find(role.name().toLowerCase(Locale.ROOT))
            .filter(this::opens).isPresent();
    }

    private boolean opens(Account account) {
        try {
            return account.isPasswordSet() && !account.isDisabled()
                && known.computeIfAbsent(account.getPasswordHash(), hash -> passwords.verify(PASSWORD, hash));
        } catch (PasswordChecks.NoPlaceException rush) {
            return false;
        }
    }
}
