package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** {@code /card/show.xhtml?card=N}: a card as its member sees it, what became of it, and the member's other cards. */
@Named
@ViewScoped
public class CardShowPage extends ChosenCard {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardService cardService;
    @Inject
    private CardSheetService cardSheets;

    /** Puts this card on a sheet, and shows the sheet. */
    @PageAction
    public void print() {
        Faces.redirect("card/sheet.pdf?sheet=%s", cardSheets.print(getToken(), List.of(getNumber())));
    }

    @PageAction
    public String unblock() {
        cardService.unblock(getToken(), getNumber());
        return Go.to("/card/show").with("card", getNumber()).saying("card_show.unblocked", getCard().getEnd()).outcome();
    }
}
