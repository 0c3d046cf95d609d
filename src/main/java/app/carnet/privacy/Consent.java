package app.carnet.privacy;

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

/** One agreement of a member, as it was given; it is never rewritten. */
@Entity
@Table(name = "consent")
public class Consent {

    /** The version of {@code registration_new.consent_text} in the message bundles, all languages alike. */
    public static final String TEXT_VERSION = "2026-11";

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

    protected Consent() {
    }

    /** @param givenTo the account of the clerk */
    public Consent(Member member, ConsentPurpose purpose, ConsentChannel channel, Instant givenAt, String givenTo) {
        this.id = Ids.next();
        this.member = Objects.requireNonNull(member);
        this.purpose = Objects.requireNonNull(purpose);
        this.textVersion = TEXT_VERSION;
        this.channel = Objects.requireNonNull(channel);
        this.givenAt = Objects.requireNonNull(givenAt);
        this.givenTo = Objects.requireNonNull(givenTo);
    }

    public Member getMember() {
        return member;
    }

    public ConsentPurpose getPurpose() {
        return purpose;
    }

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
