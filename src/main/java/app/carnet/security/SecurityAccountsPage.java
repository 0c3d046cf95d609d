package app.carnet.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All logins. */
@Named
@RequestScoped
public class SecurityAccountsPage {

    @Inject
    private Accounts accounts;

    private List<Account> rows;

    @PostConstruct
    void load() {
        rows = accounts.all();
    }

    public List<Account> getRows() {
        return rows;
    }
}
