package app.carnet.selfservice;

import app.carnet.member.Member;
import app.carnet.privacy.MemberExport;
import app.carnet.security.HourlyLimits;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /my/data.json}: all of one's own data as a file, five times an hour. */
@WebServlet("/my/data.json")
public class MyDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PER_HOUR = 5;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Me me;
    @Inject
    private HourlyLimits limits;
    @Inject
    private MemberExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Member member = me.getMember();
        if (limits.admit("export:" + member.getNumber(), MOST_PER_HOUR)) {
            export.send(member, response);
        } else {
            response.sendError(TOO_MANY_REQUESTS);
        }
    }
}
