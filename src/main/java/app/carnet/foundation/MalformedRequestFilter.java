package app.carnet.foundation;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers requests that no page of ours sends, and over which Faces would stumble, as what they are: malformed. */
@WebFilter(filterName = "malformedRequest", urlPatterns = "*.xhtml")
public class MalformedRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().endsWith("/jakarta.faces.resource/.xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("stateless".equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
