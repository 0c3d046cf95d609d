package app.carnet.card;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /card/block.xhtml?card=N}: stops a card that is lost, for example. */
@Named
@ViewScoped
public class CardBlockPage implements Serializable {

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

    @PlainText
    @Size(max = Card.REMARK_LENGTH)
    private String remark;

    @PageAction
    public void load() {
        card = cards.get(number);
    }

    @PageAction
    public String block() {
        cardService.block(token, number, reason, remark);
        return Go.to("/card/show").with("card", number).saying("card_block.done", getCard().getEnd()).outcome();
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
