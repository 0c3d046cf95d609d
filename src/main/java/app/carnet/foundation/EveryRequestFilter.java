package app.carnet.foundation;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static jakarta.servlet.DispatcherType.REQUEST;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Sets the security headers, keeps cookies to this site and to HTTP, and remembers where the request came from. */
@WebFilter(filterName = "everyRequest", urlPatterns = "/*", dispatcherTypes = {REQUEST, FORWARD, ERROR})
public class EveryRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(request, response);
        caller.setAddress(request.getRemoteAddr());
        chain.doFilter(new ModestRequest(request, response), new ModestResponse(request, response));
    }

    /** Keeps the session's cookie to this site where the server has overlooked that web.xml asks for it, as GlassFish does. */
    private static final class ModestRequest extends HttpServletRequestWrapper {

        private final HttpServletResponse response;

        ModestRequest(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            if (session != null && session.isNew()) {
                SecurityHeaders.keepCookiesToThisSite(response);
            }
            return session;
        }

        @Override
        public String changeSessionId() {
            String id = super.changeSessionId();
            SecurityHeaders.keepCookiesToThisSite(response);
            return id;
        }
    }

    /** Adds to every cookie what its maker forgot, and keeps to one policy: a page's own replaces the general one. */
    private static final class ModestResponse extends HttpServletResponseWrapper {

        private final boolean secure;

        ModestResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.secure = request.isSecure();
        }

        @Override
        public void addHeader(String name, String value) {
            if (SecurityHeaders.POLICY_HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setHttpOnly(true);
            cookie.setSecure(secure);
            if (cookie.getAttribute("SameSite") == null) {
                cookie.setAttribute("SameSite", "Lax");
            }
            super.addCookie(cookie);
        }
    }
}
