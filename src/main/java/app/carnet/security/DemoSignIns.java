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

    public String getPassword() {
        return PASSWORD;
    }

    private boolean opens(Role role) {
        return accounts.find(role.name().toLowerCase(Locale.ROOT))
            .filter(account -> account.isPasswordSet() && !account.isDisabled())
            .filter(account -> known.computeIfAbsent(account.getPasswordHash(), hash -> passwords.verify(PASSWORD, hash)))
            .isPresent();
    }
}
