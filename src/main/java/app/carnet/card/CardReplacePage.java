package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /card/replace.xhtml?card=N}: a new card in the place of an old one. */
@Named
@ViewScoped
public class CardReplacePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cards cards;
    @Inject
    private CardService cardService;

    @Inject
    @Param(name = "card")
    private String number;
    private String token;
    private Card card;

    @NotNull
    private StopReason reason = StopReason.LOST;

    /** A blocked card has its reason already. */
    @PageAction
    public void load() {
        card = cards.get(number);
        reason = card.getStopReason() == null ? reason : card.getStopReason();
    }

    @PageAction
    public String replace() {
        String newNumber = cardService.replace(token, number, reason);
        return Go.to("/card/show").with("card", newNumber).saying("card_replace.done", getCard().getEnd()).outcome();
    }

    public Card getCard() {
        if (card == null) {
            card = cards.get(number);
        }
        return card;
    }

    public StopReason[] getReasons() {
        return StopReason.values();
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

    public StopReason getReason() {
        return reason;
    }

    public void setReason(StopReason reason) {
        this.reason = reason;
    }
}
