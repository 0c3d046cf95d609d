package app.carnet.card;

import app.carnet.foundation.Ids;
import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A card in a member's hand, active from the moment it is issued. */
@Entity
@Table(name = "card")
public class Card {

    @Id
    private long id;

    @Column(updatable = false)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    protected Card() {
    }

    /**
     * @param number see {@link CardNumber}
     * @param issuedBy the account of the clerk
     */
    public Card(String number, Member member, Instant issuedAt, String issuedBy) {
        this.id = Ids.next();
        this.number = Objects.requireNonNull(number);
        this.member = Objects.requireNonNull(member);
        this.status = CardStatus.ACTIVE;
        this.issuedAt = Objects.requireNonNull(issuedAt);
        this.issuedBy = Objects.requireNonNull(issuedBy);
    }

    public String getNumber() {
        return number;
    }

    public Member getMember() {
        return member;
    }

    public CardStatus getStatus() {
        return status;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public String getIssuedBy() {
        return issuedBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Card card && number.equals(card.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "Card " + number;
    }
}
