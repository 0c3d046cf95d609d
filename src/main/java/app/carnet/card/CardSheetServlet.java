package app.carnet.card;

import app.carnet.foundation.Language;
import app.carnet.foundation.Messages;
import app.carnet.settings.Format;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** {@code /card/sheet.pdf?sheet=N}: a sheet that was made, as often as it is asked for; without the cards that count no more. */
@WebServlet("/card/sheet.pdf")
public class CardSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}|[1-8][0-9]{18}");

    @Inject
    private CardSheetService sheets;
    @Inject
    private Programmes programmes;
    @Inject
    private Format format;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CardSheet> sheet = Optional.ofNullable(request.getParameter("sheet")).filter(id -> ID.matcher(id).matches())
            .flatMap(id -> sheets.find(Long.parseLong(id)));
        if (sheet.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(sheet.get(), response);
        }
    }

    private void send(CardSheet sheet, HttpServletResponse response) throws IOException {
        Programme programme = programmes.current();
        ResourceBundle words = ResourceBundle.getBundle(Messages.BUNDLE, language.getLocale());
        byte[] pdf = new CardSheetPdf(programme.getPlaceName(), words.getString("membercard.member_card"),
            format.moment(sheet.getPrintedAt()) + " · " + sheet.getPrintedBy()).of(sheet.getPrintableCards());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"cards-" + programme.dayOf(sheet.getPrintedAt()) + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
