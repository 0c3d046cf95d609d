package app.carnet.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers a request for which the database was needed while it is away: 503, in words, and one line in the log. */
public final class DatabaseAway {

    /** Where the error pages look for the incident's number: OmniFaces' place for it. */
    private static final String INCIDENT = "org.omnifaces.exception_uuid";
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class.getName());

    private DatabaseAway() {
    }

    public static void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "The database does not answer: incident {0}, {1} {2}: {3}",
            new Object[] {incident, request.getMethod(), request.getRequestURI(), Failure.reason(failure)});
        request.setAttribute(INCIDENT, incident);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
