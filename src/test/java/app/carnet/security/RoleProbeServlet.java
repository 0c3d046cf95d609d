package app.carnet.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.OperationToken;
import app.carnet.settings.Branch;
import app.carnet.settings.Branches;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** Calls verbs as whoever has signed in, past every page that would not let them: what somebody forged would get to. */
@WebServlet("/role-probe")
public class RoleProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RoleProbe probe;
    @Inject
    private transient Branches branches;
    @Inject
    private transient AccountService accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String subject = request.getParameter("subject");
        Map<String, Supplier<Object>> verbs = Map.of(
            "role", () -> probe.isCalledBy(subject),
            "pageRole", () -> request.isUserInRole(subject),
            "forManagers", probe::forManagers,
            "branch", () -> branches.create(OperationToken.fresh(), new Branch(subject)),
            "resetCode", () -> accounts.issueResetCode(subject));
        response.setContentType("text/plain");
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(outcome(verbs.get(request.getParameter("verb"))));
    }

    private static String outcome(Supplier<Object> verb) {
        try {
            return "done: " + verb.get();
        } catch (EJBAccessException refused) {
            return "refused";
        } catch (BusinessException refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
