package app.carnet.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What a refused request was about, as far as its address tells: names of pages and numbers, nothing that was typed. */
final class RefusedRequest {

    private static final Pattern PAGE = Pattern.compile("[a-z/]{1,60}\\.xhtml");
    private static final Pattern MEMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NUMBER = Pattern.compile("R?[0-9]{1,20}");
    private static final String OTHER = "?";

    private RefusedRequest() {
    }

    /** The path of a page as it is, anything else as a question mark. */
    static String page(String path) {
        return path != null && PAGE.matcher(path).matches() ? path : OTHER;
    }

    /** The member, the card or the purchase in the address, or null. */
    static Subject subject(HttpServletRequest request) {
        if (is(MEMBER, request.getParameter("member"))) {
            return Subject.member(request.getParameter("member"));
        }
        if (is(NUMBER, request.getParameter("card"))) {
            return Subject.card(request.getParameter("card"));
        }
        return is(NUMBER, request.getParameter("receipt")) ? Subject.purchase(request.getParameter("receipt")) : null;
    }

    private static boolean is(Pattern number, String parameter) {
        return parameter != null && number.matcher(parameter).matches();
    }
}
