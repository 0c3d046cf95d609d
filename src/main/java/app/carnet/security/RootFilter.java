package app.carnet.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads from the application's root to its first page. web.xml opens the root by the empty pattern, which Payara and
 * GlassFish overlook beside a closed {@code /*}: there the refusal itself leads on.
 */
@WebFilter(filterName = "root", urlPatterns = "/WEB-INF/errorpages/403.xhtml", dispatcherTypes = DispatcherType.ERROR)
public class RootFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String root = request.getContextPath() + "/";
        if (root.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            response.sendRedirect(root + "index.xhtml");
        } else {
            chain.doFilter(request, response);
        }
    }
}
