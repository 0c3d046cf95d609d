package app.carnet.selfservice;

import app.carnet.card.Card;
import app.carnet.card.CardSummary;
import app.carnet.foundation.PageAction;
import app.carnet.points.LotRow;
import app.carnet.points.PointsSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /my/index.xhtml}: the card to be scanned, what it is worth, and what expires next. */
@Named
@RequestScoped
public class MyIndexPage {

    private static final int NEXT_TO_EXPIRE = 3;

    @Inject
    private Me me;
    @Inject
    private CardSummary cards;
    @Inject
    private PointsSummary points;
    @Inject
    private Clock clock;

    /** Before anything is shown. */
    @PageAction
    public void load() {
        me.getMember();
    }

    /** The current card, blocked or not; null if there is none. */
    public Card getCard() {
        return cards.of(me.getMember().getId()).stream().filter(Card::isCurrent).findFirst().orElse(null);
    }

    public PointsSummary.Glance getPoints() {
        return points.of(me.getMember().getId());
    }

    /** The moment of the figures, for a phone that keeps them. */
    public Instant getAsOf() {
        return clock.instant();
    }

    /** The earliest last days of points that can be redeemed now. */
    public List<LotRow> getNextToExpire() {
        return getPoints().lots().stream().filter(lot -> !lot.pending() && !lot.isUnlimited()).limit(NEXT_TO_EXPIRE).toList();
    }
}
