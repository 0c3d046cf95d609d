package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
 * <li>A few forms of a bounded size per session.</li>
 * </ul>
 */
@Named
@ApplicationScoped
public class KeptForms {

    static final int MOST_FORMS = 5;
    static final int MOST_CHARACTERS = 64_000;
    static final Duration KEPT = Duration.ofMinutes(15);

    private static final String KEY = KeptForms.class.getName();
    private static final String MARK = ":kept";

    @Inject
    private Clock clock;

    /** The owner's name as it may lie in a cookie. */
    public static String owner(String username) {
        return Digest.of(username);
    }

    /** Keeps the form that is being sent because its page cannot take it; it will be said. False if it asks for nothing of the kind. */
    public boolean rescue(HttpServletRequest request, String owner) {
        return keep(request, owner, true);
    }

    /** Keeps a form that is sent along so that its page can be shown afresh. */
    public boolean takeAlong(HttpServletRequest request, String owner) {
        return keep(request, owner, false);
    }

    /** Whose forms this session keeps, if any. */
    public Optional<String> owner(HttpServletRequest request) {
        return forms(request).stream().map(KeptForm::owner).findFirst();
    }

    /** Fills the form of the page that is about to be shown, if something was kept for it. */
    public void restore(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (!faces.isPostback()) {
            take(request, form).ifPresent(kept -> fill(faces.getViewRoot().findComponent(form), kept, faces));
        }
    }

    private boolean keep(HttpServletRequest request, String owner, boolean told) {
        Optional<KeptForm> kept = markedForm(request)
            .map(form -> new KeptForm(address(request), form, owner, clock.instant(), told, fields(request, form)))
            .filter(form -> size(form.fields()) <= MOST_CHARACTERS);
        kept.ifPresent(form -> add(form, request));
        return kept.isPresent();
    }

    private static void add(KeptForm kept, HttpServletRequest request) {
        List<KeptForm> forms = new ArrayList<>(forms(request));
        forms.removeIf(other -> other.isSameAs(kept) || !other.owner().equals(kept.owner()));
        forms.add(kept);
        put(request.getSession(), forms.subList(Math.max(0, forms.size() - MOST_FORMS), forms.size()));
    }

    private Optional<KeptForm> take(HttpServletRequest request, String form) {
        List<KeptForm> forms = forms(request);
        Optional<KeptForm> found = forms.stream().filter(kept -> kept.form().equals(form) && kept.address().equals(address(request))).findFirst();
        found.ifPresent(kept -> put(request.getSession(), forms.stream().filter(other -> other != kept).toList()));
        return found.filter(kept -> request.getRemoteUser() != null && kept.owner().equals(owner(request.getRemoteUser()))
            && clock.instant().isBefore(kept.keptAt().plus(KEPT)));
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

    private static int size(Map<String, String[]> fields) {
        return fields.values().stream().flatMap(Arrays::stream).mapToInt(String::length).sum();
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + "?" + request.getQueryString();
    }

    private static List<KeptForm> forms(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEY);
        return kept instanceof Collection<?> forms ? forms.stream().map(KeptForm.class::cast).toList() : List.of();
    }

    private static void put(HttpSession session, List<KeptForm> forms) {
        session.setAttribute(KEY, (Serializable) new ArrayList<>(forms));
    }
}
