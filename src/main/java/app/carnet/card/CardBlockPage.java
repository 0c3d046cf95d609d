package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code /card/block.xhtml?card=N}: stops a card that is lost, for example. */
@Named
@ViewScoped
public class CardBlockPage extends ChosenCard {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardService cardService;

    @NotNull
    private StopReason reason = StopReason.LOST;

    @PlainText
    @Size(max = Card.REMARK_LENGTH)
    private String remark;

    @PageAction
    public String block() {
        cardService.block(getToken(), getNumber(), reason, remark);
        return Go.to("/card/show").with("card", getNumber()).saying("card_block.done", getCard().getEnd()).outcome();
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
