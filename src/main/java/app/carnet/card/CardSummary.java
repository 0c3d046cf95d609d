package app.carnet.card;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A member's cards, for pages of rooms that know nothing of cards. Read once per request. */
@Named
@RequestScoped
public class CardSummary {

    @Inject
    private Cards cards;

    private List<Card> found;

    public List<Card> of(long memberId) {
        if (found == null) {
            found = cards.of(memberId);
        }
        return found;
    }
}
