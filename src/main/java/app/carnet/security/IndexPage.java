package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Leads on: to the first page the roles allow, or to the login page. */
@Named
@RequestScoped
public class IndexPage {

    @Inject
    private SignedIn signedIn;

    @PageAction
    public String load() {
        return Go.to(signedIn.isAnybody() ? signedIn.getHome() : "/login").outcome();
    }
}
