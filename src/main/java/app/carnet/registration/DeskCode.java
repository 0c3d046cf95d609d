package app.carnet.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code that somebody who has registered tells the desk. The browser keeps it for as long as the desk waits, so that it is
 * there when they come; it stands in no address, and nobody is known by it but at the desk.
 */
@Named
@RequestScoped
public class DeskCode {

    private static final String COOKIE = "carnet-desk-code";
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}");

    @Inject
    private HttpServletRequest request;

    void keep(String code) {
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, code, Map.of("path", request.getContextPath() + "/registration",
            "maxAge", (int) SelfRegistration.DESK_VALID.toSeconds(), "httpOnly", true, "secure", request.isSecure()));
    }

    /** The last one that this browser was given; null if there is none. */
    public String getKept() {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue).filter(SHAPE.asMatchPredicate()).findFirst().orElse(null);
    }
}
