package app.carnet.privacy;

import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.member.Members;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /privacy/data.json?member=N}: all data of a member as a file, for a manager to hand out. */
@WebServlet("/privacy/data.json")
public class PrivacyDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Members members;
    @Inject
    private MemberExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Member> member = Optional.ofNullable(request.getParameter("member")).flatMap(MemberNumber::read).flatMap(members::find);
        if (member.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            export.send(member.get(), response);
        }
    }
}
