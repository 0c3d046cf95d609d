package app.carnet.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A message in the outbox: WAITING until the mail server has taken it (SENT), or it was tried in vain for three days and eight
 * times, or was no longer to be sent (GIVEN_UP). It is written by {@link Outbox} and {@link MailDelivery} alone.
 */
@Entity
@Table(name = "mail_message")
public class MailMessage {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private MailKind kind;
    @Column(name = "member_number")
    private String memberNumber;
    private String language;
    private String recipient;
    private String subject;
    private String body;
    @Column(name = "posted_at")
    private Instant postedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    private int attempts;
    @Column(name = "sent_at")
    private Instant sentAt;
    private String problem;

    protected MailMessage() {
    }

    public long getId() {
        return id;
    }

    public MailKind getKind() {
        return kind;
    }

    public String getMemberNumber() {
        return memberNumber;
    }

    public String getLanguage() {
        return language;
    }

    /** Null once it is forgotten, as is the subject. */
    public String getRecipient() {
        return recipient;
    }

    public String getSubject() {
        return subject;
    }

    /** Null once it is forgotten; where it holds a link, as soon as it is no longer to be sent. */
    public String getBody() {
        return body;
    }

    public Instant getPostedAt() {
        return postedAt;
    }

    public int getAttempts() {
        return attempts;
    }

    /** When the mail server took it, or null. */
    public Instant getSentAt() {
        return sentAt;
    }

    /** When it is tried next; null if it is not. */
    public Instant getDueAt() {
        return dueAt;
    }

    /** Whether it waits for a later hour, or to be tried again. */
    public boolean isDelayed() {
        return dueAt != null && dueAt.isAfter(postedAt);
    }

    /** What the mail server said last, in its own words, or null. */
    public String getProblem() {
        return problem;
    }

    public MailState getState() {
        return sentAt != null ? MailState.SENT : dueAt != null ? MailState.WAITING : MailState.GIVEN_UP;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailMessage message && id == message.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "MailMessage " + id;
    }
}
