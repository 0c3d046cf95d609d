package app.carnet.privacy;

import app.carnet.foundation.Ids;
import app.carnet.member.Member;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One agreement of a member to one purpose, as it was given; it is never rewritten. It stands until it has a
 * {@link ConsentWithdrawal}.
 */
@Entity
@Table(name = "consent")
public class Consent implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentPurpose purpose;
    @Column(name = "text_version", updatable = false)
    private String textVersion;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentChannel channel;
    @Column(name = "given_at", updatable = false)
    private Instant givenAt;
    @Column(name = "given_to", updatable = false)
    private String givenTo;
    @OneToOne(mappedBy = "consent", cascade = CascadeType.PERSIST)
    private ConsentWithdrawal withdrawal;
    @OneToOne(mappedBy = "consent", cascade = CascadeType.PERSIST)
    private ConsentGuardian guardian;

    protected Consent() {
    }

    /**
     * @param textVersion of the words that were shown
     * @param givenTo      the account of the clerk; at {@link ConsentChannel#SELF} the member's own
     * @param guardian    the name of who agreed for a child, or null
     */
    Consent(Member member, ConsentPurpose purpose, String textVersion, ConsentChannel channel, Instant givenAt, String givenTo, String guardian) {
        this.id = Ids.next();
        this.member = Objects.requireNonNull(member);
        this.purpose = Objects.requireNonNull(purpose);
        this.textVersion = Objects.requireNonNull(textVersion);
        this.channel = Objects.requireNonNull(channel);
        this.givenAt = Objects.requireNonNull(givenAt);
        this.givenTo = Objects.requireNonNull(givenTo);
        this.guardian = guardian == null ? null : new ConsentGuardian(this, guardian);
    }

    /** @param by the account of the clerk, or the member's own */
    void withdraw(ConsentChannel withdrawnThrough, Instant at, String by) {
        this.withdrawal = new ConsentWithdrawal(this, withdrawnThrough, at, by);
    }

    public boolean isStanding() {
        return withdrawal == null;
    }

    public long getId() {
        return id;
    }

    public Member getMember() {
        return member;
    }

    public ConsentPurpose getPurpose() {
        return purpose;
    }

    /** Which words were agreed to. */
    public String getTextVersion() {
        return textVersion;
    }

    public ConsentChannel getChannel() {
        return channel;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    public String getGivenTo() {
        return givenTo;
    }

    /** Null while the consent stands. */
    public ConsentWithdrawal getWithdrawal() {
        return withdrawal;
    }

    /** The name of who agreed for a child, or null. */
    public String getGuardian() {
        return guardian == null ? null : guardian.getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Consent consent && id == consent.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Consent " + id + " to " + purpose;
    }
}
