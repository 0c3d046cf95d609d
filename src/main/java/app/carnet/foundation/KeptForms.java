package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was typed into a form whose page is gone: the session was lost, the page was open too long, or the language
 * was changed. When the page is opened again, the form shows it, once.
 *
 * <ul>
 * <li>Only forms that ask for it, by the tag {@code c:kept}; never a password.</li>
 * <li>Nothing is done with it: no button is pressed. The operation token is the old one, so a deed whose answer was lost
 * is not done twice.</li>
 * <li>It is shown to the person who typed it, within a quarter of an hour, and to nobody else.</li>
 * <li>A few forms of a bounded size per person, and nothing of strangers: the sign-in, or a cookie that we signed, says
 * whose it is.</li>
 * </ul>
 */
@Named
@ApplicationScoped
public class KeptForms {

    static final int MOST_CHARACTERS = 32_000;

    private static final String BROWSER = KeptForms.class.getName();
    private static final String MARK = ":kept";

    @Inject
    private KeptFormShelf shelf;
    @Inject
    private Clock clock;

    /** The owner's name as it may lie in a cookie. */
    public static String owner(String username) {
        return Digest.of(username);
    }

    /**
     * Keeps the form that is being sent because its page cannot take it; it will be said.
     *
     * @param owner whose it is beyond doubt: a signature or the sign-in says so
     * @return false if the form asks for nothing of the kind
     */
    public boolean rescue(HttpServletRequest request, String owner) {
        return keep(request, owner, true);
    }

    /** Shows the same page afresh, with what was typed into the form that is sent along. */
    public void showAgain() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (request.getRemoteUser() != null) {
            keep(request, owner(request.getRemoteUser()), false);
        }
        external.redirect(Go.here(request));
    }

    /** Whose forms are kept for this session, if any. */
    public Optional<String> owner(HttpServletRequest request) {
        return browser(request).flatMap(shelf::owner);
    }

    /** Fills the form of the page that is about to be shown, if something was kept for it. */
    public void restore(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (!faces.isPostback() && request.getRemoteUser() != null) {
            take(request, form).ifPresent(kept -> fill(faces.getViewRoot().findComponent(form), kept, faces));
        }
    }

    private boolean keep(HttpServletRequest request, String owner, boolean told) {
        Optional<KeptForm> kept = markedForm(request)
            .map(form -> new KeptForm(browser(request).orElseGet(OperationToken::fresh), owner, Go.here(request), form, clock.instant(), told,
                fields(request, form)))
            .filter(form -> form.size() <= MOST_CHARACTERS);
        kept.ifPresent(form -> {
            request.getSession().setAttribute(BROWSER, form.browser());
            shelf.put(form);
        });
        return kept.isPresent();
    }

    private Optional<KeptForm> take(HttpServletRequest request, String form) {
        return browser(request).flatMap(browser -> shelf.take(browser, Go.here(request), form, clock.instant()))
            .filter(kept -> kept.owner().equals(owner(request.getRemoteUser())));
    }

    /** As a post of those inputs would, up to the model, but no button is pressed. What is wrong is said beside its input, as ever. */
    private static void fill(UIComponent form, KeptForm kept, FacesContext faces) {
        FacesContext posted = new AsPosted(faces, kept.fields());
        form.visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput input && kept.holds(input.getClientId(faces))) {
                input.processDecodes(posted);
                input.processValidators(faces);
                input.processUpdates(faces);
            }
            return VisitResult.ACCEPT;
        });
        if (kept.told()) {
            Go.stay("kept_form.restored");
        }
    }

    /** The form's id, if it asks to be kept. The request is read here before any filter has told how it is written. */
    private static Optional<String> markedForm(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        try {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return request.getParameterMap().keySet().stream().filter(name -> name.endsWith(MARK))
            .map(name -> name.substring(0, name.length() - MARK.length())).findFirst();
    }

    /** What was typed, and the hidden fields of the form. */
    private static Map<String, String[]> fields(HttpServletRequest request, String form) {
        Map<String, String[]> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(form + ":") && isInput(name, values[0])) {
                fields.put(name, values);
            }
        });
        return fields;
    }

    /** A button is sent empty, by a script with its own name; a script asks for suggestions by a query of its own. */
    private static boolean isInput(String name, String value) {
        return !value.isEmpty() && !value.equals(name) && !name.endsWith("_query") && !name.endsWith("assword");
    }

    private static Optional<String> browser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(its -> (String) its.getAttribute(BROWSER));
    }
}
