package app.carnet.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Cards that were put on paper together; never changed. */
@Entity
@Table(name = "card_sheet")
public class CardSheet {

    @Id
    private long id;

    @Column(name = "printed_at", updatable = false)
    private Instant printedAt;

    @Column(name = "printed_by", updatable = false)
    private String printedBy;

    @ManyToMany
    @JoinTable(name = "card_sheet_card", joinColumns = @JoinColumn(name = "sheet_id"), inverseJoinColumns = @JoinColumn(name = "card_id"))
    @OrderColumn(name = "place")
    private List<Card> cards;

    protected CardSheet() {
    }

    /** @param printedBy the account of the clerk */
    CardSheet(long id, List<Card> cards, Instant printedAt, String printedBy) {
        this.id = id;
        this.cards = List.copyOf(cards);
        this.printedAt = Objects.requireNonNull(printedAt);
        this.printedBy = Objects.requireNonNull(printedBy);
    }

    public long getId() {
        return id;
    }

    public Instant getPrintedAt() {
        return printedAt;
    }

    public String getPrintedBy() {
        return printedBy;
    }

    /** Those of the sheet's cards that may still be put on paper. */
    public List<Card> getPrintableCards() {
        return cards.stream().filter(Card::isPrintable).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardSheet sheet && id == sheet.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "CardSheet " + id;
    }
}
