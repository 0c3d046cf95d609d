package app.carnet.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Keeps a person's language with the account, so that it is there on every browser. */
@Stateless
@PermitAll
public class LanguageService {

    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;

    /** Does nothing before sign-in. */
    public void keep(String tag) {
        accounts.find(context.getCallerPrincipal().getName()).ifPresent(account -> account.speak(tag));
    }
}
