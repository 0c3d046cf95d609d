package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /card/show.xhtml?card=N}: a card as its member sees it, what became of it, and the member's other cards. */
@Named
@ViewScoped
public class CardShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cards cards;
    @Inject
    private CardService cardService;
    @Inject
    private CardSheetService cardSheets;

    @Inject
    @Param(name = "card")
    private String number;
    private String token;
    private Card card;

    @PageAction
    public void load() {
        card = cards.get(number);
    }

    /** Puts this card on a sheet, and shows the sheet. */
    @PageAction
    public void print() {
        Faces.redirect("card/sheet.pdf?sheet=%s", cardSheets.print(token, List.of(number)));
    }

    @PageAction
    public String unblock() {
        cardService.unblock(token, number);
        return Go.to("/card/show").with("card", number).saying("card_show.unblocked", getCard().getEnd()).outcome();
    }

    public Card getCard() {
        if (card == null) {
            card = cards.get(number);
        }
        return card;
    }

    public String getNumber() {
        return number;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
