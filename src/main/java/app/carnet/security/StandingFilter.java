package app.carnet.security;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.REQUEST;

import app.carnet.foundation.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells every deed in which branch the person signed in stands. */
@WebFilter(filterName = "standing", urlPatterns = "/*", dispatcherTypes = {REQUEST, ERROR})
public class StandingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;
    @Inject
    private Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        caller.standAt(signedIn.getBranchId());
        chain.doFilter(request, response);
    }
}
