package app.carnet.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code that somebody who has registered tells the desk. The browser keeps it, so that it is there when they come, and it is
 * shown for as long as the desk waits for them; it stands in no address, and nobody is known by it but at the desk.
 */
@Named
@RequestScoped
public class DeskCode {

    private static final String COOKIE = "carnet-desk-code";
    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})-([0-9]{1,18})");

    @Inject
    private HttpServletRequest request;
    @Inject
    private SelfRegistrations registrations;

    private Optional<String> kept;

    void keep(SelfRegistration asked) {
        answer(asked.getDeskCode() + "-" + asked.getId(), SelfRegistration.DESK_VALID);
    }

    void forget() {
        answer("", Duration.ZERO);
    }

    /** The last one that this browser was given; null if there is none, or the desk waits for nobody with it any more. */
    public String getKept() {
        if (kept == null) {
            kept = Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> SHAPE.matcher(cookie.getValue())).filter(Matcher::matches)
                .filter(code -> registrations.isWaiting(Long.parseLong(code.group(2)), code.group(1))).map(code -> code.group(1)).findFirst();
        }
        return kept.orElse(null);
    }

    private void answer(String value, Duration age) {
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, value, Map.of("path", request.getContextPath() + "/registration",
            "maxAge", (int) age.toSeconds(), "httpOnly", true, "secure", request.isSecure()));
    }
}
