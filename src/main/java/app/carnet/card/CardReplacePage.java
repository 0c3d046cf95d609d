package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;

/** {@code /card/replace.xhtml?card=N}: a new card in the place of an old one. */
@Named
@ViewScoped
public class CardReplacePage extends ChosenCard {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardService cardService;

    @NotNull
    private StopReason reason = StopReason.LOST;

    @PageAction
    public String replace() {
        String newNumber = cardService.replace(getToken(), getNumber(), reason);
        return Go.to("/card/show").with("card", newNumber).saying("card_replace.done", getCard().getEnd()).outcome();
    }

    public StopReason[] getReasons() {
        return StopReason.choices();
    }

    public StopReason getReason() {
        return reason;
    }

    public void setReason(StopReason reason) {
        this.reason = reason;
    }
}
