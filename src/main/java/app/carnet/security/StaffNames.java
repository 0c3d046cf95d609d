package app.carnet.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What people on the staff are called, for pages that show one deed; lists join the name. Each is read once per request. */
@Named
@RequestScoped
public class StaffNames {

    @Inject
    private Accounts accounts;

    private final Map<String, String> names = new HashMap<>();

    /** The full name; the username itself where nobody has it, as that of a job. */
    public String of(String username) {
        return username == null ? "" : names.computeIfAbsent(username, one -> accounts.findName(one).orElse(one));
    }
}
