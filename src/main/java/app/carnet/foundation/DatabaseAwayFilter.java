package app.carnet.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns what comes up from a page while the database is away into {@link DatabaseAway}'s answer. */
@WebFilter(filterName = "databaseAway", urlPatterns = "/*")
public class DatabaseAwayFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Failure.isDatabaseAway(failure)) {
                throw failure;
            }
            DatabaseAway.answer(failure, request, response);
        }
    }
}
