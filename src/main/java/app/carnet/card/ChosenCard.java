package app.carnet.card;

import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** What the pages about one card have in common: the card that the address names, and the token of their form. */
public abstract class ChosenCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cards cards;

    @Inject
    @Param(name = "card")
    private String number;
    private String token;
    private Card card;

    /** Before anything is shown: a card that does not exist is not found. */
    @PageAction
    public void load() {
        getCard();
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
