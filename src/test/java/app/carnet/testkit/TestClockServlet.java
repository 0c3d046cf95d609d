package app.carnet.testkit;

import app.carnet.foundation.MovableClock;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Lets tests outside the server move its clock, at an address that is open to all; see {@link Place#later}. */
@WebServlet("/health/test-clock")
public class TestClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MovableClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String later = request.getParameter("later");
        if (later == null) {
            clock.reset();
        } else {
            clock.moveTo(clock.instant().plus(Duration.parse(later)));
        }
    }
}
