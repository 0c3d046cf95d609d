package app.carnet.card;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards, for pages of rooms that know nothing of cards. Read once per request. */
@Named
@RequestScoped
public class CardSummary {

    @Inject
    private Cards cards;

    private final Map<Long, List<Card>> found = new HashMap<>();
    private final Map<String, Optional<Card>> scanned = new HashMap<>();

    /** A member's cards: the current one, then those before it. */
    public List<Card> of(long memberId) {
        return found.computeIfAbsent(memberId, cards::of);
    }

    /** The card that took the place of a replaced one. */
    public Card successor(Card replaced) {
        return of(replaced.getMember().getId()).stream().filter(card -> card.isSuccessorOf(replaced)).findFirst().orElseThrow();
    }

    /** The card whose number was scanned or typed, if it counts no more; else null. */
    public Card stopped(String typed) {
        return scanned.computeIfAbsent(typed, number -> CardNumber.read(number).flatMap(cards::find))
            .filter(card -> !card.isActive()).orElse(null);
    }
}
