package app.carnet.foundation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Light or dark pages: what was chosen on this browser (a cookie keeps it for a year), else what its system prefers. */
@Named
@RequestScoped
public class Theme {

    static final String COOKIE = "carnet-theme";
    private static final List<String> OFFERED = List.of("light", "dark");
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private HttpServletRequest request;

    /** {@code light} or {@code dark}; empty leaves it to the system. */
    public String getChoice() {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue).filter(OFFERED::contains).findFirst().orElse("");
    }

    /** Uses that one from now on; what is not offered forgets the choice. */
    public void remember(String choice) {
        boolean offered = OFFERED.contains(choice);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, offered ? choice : "",
            Map.of("path", request.getContextPath() + "/", "maxAge", offered ? A_YEAR_IN_SECONDS : 0, "httpOnly", true));
    }
}
