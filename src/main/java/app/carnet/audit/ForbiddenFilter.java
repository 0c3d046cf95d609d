package app.carnet.audit;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Records who asked for a page that is not for them. Afterwards, when it is known where the request came from. */
@WebFilter(filterName = "forbidden", urlPatterns = "/WEB-INF/errorpages/403.xhtml", dispatcherTypes = DispatcherType.ERROR)
public class ForbiddenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private AuditTrail audit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getUserPrincipal() != null) {
            String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            audit.forbidden(request.getUserPrincipal().getName(), address.substring(request.getContextPath().length()));
        }
    }
}
