package app.carnet.security;

import app.carnet.foundation.DatabaseAway;
import app.carnet.foundation.Failure;
import app.carnet.foundation.KeptForms;
import app.carnet.foundation.SecurityHeaders;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request, and before every filter: sets the security headers, signs in whom the login page hands
 * over, lets a session in as long as its account is what it was at sign-in, and leads everybody else to the login page.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    /** Where whoever must set up a second factor is led, whatever they ask for. */
    private static final String SET_UP = "/security/second_factor.xhtml";

    private static final String REDIRECT_BY_SCRIPT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<partial-response><redirect url=\"%s\"></redirect></partial-response>";

    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private Accounts accounts;
    @Inject
    private AccountSessions sessions;
    @Inject
    private SecondFactors factors;
    @Inject
    private SignInCookie signInCookie;
    @Inject
    private KnownBrowsers knownBrowsers;
    @Inject
    private KeptForms keptForms;
    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        SecurityHeaders.set(request, response);
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() instanceof ProvenCredential proven) {
            return signIn(proven, context);
        }
        try {
            return recognise(request, context);
        } catch (EJBException failure) {
            return answerWithoutDatabase(failure, request, response);
        }
    }

    /** Who comes with a session that goes on; everybody else is nobody. */
    private AuthenticationStatus recognise(HttpServletRequest request, HttpMessageContext context) throws AuthenticationException {
        Optional<SignedInSession> session = isPage(request) ? SignedInSession.find(request) : Optional.empty();
        Optional<OpenSession> open = session.flatMap(accounts::findOpen);
        Optional<LoginReason> passed = open.flatMap(row -> session.get().passed(row, clock.instant()));
        if (open.isPresent() && passed.isEmpty()) {
            note(session.get(), open.get());
            if (session.get().settingUp() && context.isProtected() && !request.getServletPath().equals(SET_UP)) {
                return context.redirect(request.getContextPath() + SET_UP);
            }
            stand(open.get().presence().standingAt(session.get().branchId()), session.get(), request);
            return context.notifyContainerAboutLogin(session.get().username(), session.get().rolesNow());
        }
        session.ifPresent(ended -> SignedInSession.end(request));
        return context.isProtected() ? leadToLogin(passed.or(() -> session.map(ended -> LoginReason.ENDED)), context) : context.doNothing();
    }

    private void note(SignedInSession session, OpenSession open) {
        if (Duration.between(open.seenAt(), clock.instant()).abs().compareTo(AccountSessions.NOTED) >= 0) {
            sessions.seen(session.id());
        }
    }

    private static AuthenticationStatus answerWithoutDatabase(EJBException failure, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        if (!Failure.isDatabaseAway(failure)) {
            throw failure;
        }
        try {
            DatabaseAway.answer(failure, request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** A branch that was closed is left with the next page that is shown, which says so. */
    private static void stand(Presence presence, SignedInSession session, HttpServletRequest request) {
        request.setAttribute(SignedIn.PRESENCE, presence);
        if (presence.moved() && request.getMethod().equals("GET")) {
            session.at(presence.branchId()).keep(request);
        }
    }

    /** The session begins with the account as it was when its owner proved to be that: if it has changed since, it has ended. */
    private AuthenticationStatus signIn(ProvenCredential proven, HttpMessageContext context) {
        CredentialValidationResult result = identityStores.validate(proven);
        if (result.getStatus() != Status.VALID) {
            return context.notifyContainerAboutLogin(result);
        }
        SignedInSession session = begin(proven.account(), result.getCallerGroups(), context);
        return context.notifyContainerAboutLogin(result.getCallerPrincipal(), session.rolesNow());
    }

    private SignedInSession begin(Account account, Set<String> roles, HttpMessageContext context) {
        HttpServletRequest request = context.getRequest();
        long id = sessions.begin(account, request.getHeader("User-Agent"));
        SignedInSession session = new SignedInSession(id, account.getUsername(), roles, account.getGeneration(), clock.instant(),
            account.getBranchId(), factors.isMissing(account));
        session.begin(request);
        signInCookie.give(request, context.getResponse(), account.getUsername());
        knownBrowsers.remember(request, context.getResponse(), account);
        SecurityHeaders.keepCookiesToThisSite(context.getResponse());
        return session;
    }

    /** With the page asked for in mind, with what was typed into it, and with the reason if there is one to tell. */
    private AuthenticationStatus leadToLogin(Optional<LoginReason> ended, HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        LoginReason reason = ended.orElse(signInCookie.isIn(request) ? LoginReason.AWAY : null);
        boolean kept = signInCookie.owner(request).or(() -> keptForms.owner(request)).filter(owner -> keptForms.rescue(request, owner)).isPresent();
        WantedAddress.remember(request, kept);
        if (signInCookie.isIn(request)) {
            signInCookie.takeBack(request, context.getResponse());
        }
        SecurityHeaders.keepCookiesToThisSite(context.getResponse());
        String login = request.getContextPath() + "/login.xhtml" + (reason == null ? "" : "?reason=" + reason);
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
            ? redirectByScript(login, context.getResponse()) : context.redirect(login);
    }

    /** What a Faces script understands: an ordinary redirect would hand it the login page as an answer. */
    private static AuthenticationStatus redirectByScript(String location, HttpServletResponse response)
            throws AuthenticationException {
        response.setContentType("text/xml;charset=UTF-8");
        try {
            response.getWriter().write(REDIRECT_BY_SCRIPT.formatted(location));
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isPage(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/jakarta.faces.resource/") && !request.getServletPath().startsWith("/health");
    }
}
