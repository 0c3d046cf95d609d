package app.carnet.foundation;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code /health/ready}: 200 if a table can be read, else 503. */
@WebServlet("/health/ready")
public class HealthReady extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HealthReady.class.getName());

    @Inject
    private Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(isReady() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private boolean isReady() {
        try {
            health.readATable();
            return true;
        } catch (EJBException down) {
            LOG.log(Level.WARNING, "Not ready: {0}", Failure.reason(down));
            return false;
        }
    }
}
