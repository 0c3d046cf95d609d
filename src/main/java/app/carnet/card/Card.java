package app.carnet.card;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
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
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A card in a member's hand: ACTIVE from the moment it is issued, BLOCKED and active again any number of times, at last
 * REPLACED by another one. Only an active card stands for its member.
 */
@Entity
@Table(name = "card")
public class Card implements Serializable {

    /** In UTF-16 units. */
    public static final int REMARK_LENGTH = 200;

    private static final long serialVersionUID = 1L;

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

    /** The card before this one; null for a member's first. The database allows each card one successor. */
    @Column(name = "replaces_id", updatable = false)
    private Long replacesId;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "stopped_by")
    private String stoppedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason")
    private StopReason stopReason;

    @PlainText
    @Size(max = REMARK_LENGTH)
    @Column(name = "stop_remark")
    private String stopRemark;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Column(name = "printed_times")
    private int printedTimes;

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

    /**
     * Stops the card for now.
     *
     * @param remark in free words, or null
     * @throws BusinessException {@code error.card_blocked}, {@code error.card_replaced}: it counts no more already
     */
    void block(StopReason reason, String remark, Instant at, String by) {
        if (status == CardStatus.BLOCKED) {
            throw new BusinessException("error.card_blocked");
        }
        stop(CardStatus.BLOCKED, reason, at, by);
        stopRemark = remark;
    }

    /** @throws BusinessException {@code error.card_not_blocked}, {@code error.card_replaced} */
    void unblock() {
        requireCurrent();
        if (status == CardStatus.ACTIVE) {
            throw new BusinessException("error.card_not_blocked");
        }
        status = CardStatus.ACTIVE;
        stoppedAt = null;
        stoppedBy = null;
        stopReason = null;
        stopRemark = null;
    }

    /**
     * Ends this card for good. A card that is blocked stays stopped as it was: since then, by whom and why.
     *
     * @return the card that takes its place
     * @throws BusinessException {@code error.card_replaced} if another one did already
     */
    Card replace(String newNumber, StopReason reason, Instant at, String by) {
        if (status == CardStatus.BLOCKED) {
            status = CardStatus.REPLACED;
        } else {
            stop(CardStatus.REPLACED, reason, at, by);
        }
        Card successor = new Card(newNumber, member, at, by);
        successor.replacesId = id;
        return successor;
    }

    /** Ends a card for good, without another in its place, and forgets what was remarked about it: its member is erased. */
    void end(Instant at, String by) {
        if (status == CardStatus.ACTIVE) {
            stop(CardStatus.REPLACED, StopReason.ERASED, at, by);
        }
        status = CardStatus.REPLACED;
        stopRemark = null;
    }

    private void stop(CardStatus next, StopReason reason, Instant at, String by) {
        requireCurrent();
        status = next;
        stopReason = Objects.requireNonNull(reason);
        stoppedAt = Objects.requireNonNull(at);
        stoppedBy = Objects.requireNonNull(by);
    }

    private void requireCurrent() {
        if (status == CardStatus.REPLACED) {
            throw new BusinessException("error.card_replaced");
        }
    }

    /** Keeps that the card was put on paper once more. */
    void print(Instant at) {
        printedAt = at;
        printedTimes++;
    }

    public boolean isActive() {
        return status == CardStatus.ACTIVE;
    }

    /** True if it may be put on paper: it is active, and so is its member. */
    public boolean isPrintable() {
        return isActive() && member.isActive();
    }

    /** True if this card took the place of that one. */
    public boolean isSuccessorOf(Card other) {
        return Long.valueOf(other.id).equals(replacesId);
    }

    /** True until another card takes its place. */
    public boolean isCurrent() {
        return status != CardStatus.REPLACED;
    }

    /** The last four digits, by which people tell cards apart. */
    public String getEnd() {
        return number.substring(number.length() - 4);
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

    /** Since when the card counts no more; null while it does. */
    public Instant getStoppedAt() {
        return stoppedAt;
    }

    public String getStoppedBy() {
        return stoppedBy;
    }

    public StopReason getStopReason() {
        return stopReason;
    }

    public String getStopRemark() {
        return stopRemark;
    }

    /** The last time; null if never. */
    public Instant getPrintedAt() {
        return printedAt;
    }

    public int getPrintedTimes() {
        return printedTimes;
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
