package app.carnet.card;

import app.carnet.foundation.OperationToken;
import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;

/** {@code /card/list.xhtml?since=…&printed=…&page=…}: the cards that wait to be printed, to choose from. */
@Named
@ViewScoped
public class CardListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cards cards;
    @Inject
    private CardSheetService cardSheets;

    private LocalDate since;
    private boolean printed;
    private int pageNumber = 1;
    private String token;
    private transient Page<Card> page;

    /** Puts the chosen cards on a sheet, and shows the sheet. */
    @PageAction
    public void print() {
        String[] chosen = Faces.getRequestParameterValues("chosen");
        Faces.redirect("card/sheet.pdf?sheet=%s", cardSheets.print(token, chosen == null ? List.of() : List.of(chosen)));
    }

    public Page<Card> getPage() {
        if (page == null) {
            page = cards.toPrint(since, printed, pageNumber);
        }
        return page;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    /** True if cards that were printed before are shown as well. */
    public boolean isPrinted() {
        return printed;
    }

    public void setPrinted(boolean printed) {
        this.printed = printed;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
