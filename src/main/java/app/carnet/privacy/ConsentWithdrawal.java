package app.carnet.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The end of a consent: a row of its own, written once. */
@Entity
@Table(name = "consent_withdrawal")
public class ConsentWithdrawal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "consent_id")
    private long id;
    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consent_id")
    private Consent consent;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentChannel channel;
    @Column(name = "withdrawn_at", updatable = false)
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by", updatable = false)
    private String withdrawnBy;

    protected ConsentWithdrawal() {
    }

    /** @param withdrawnBy the account of the clerk, or the member's own */
    ConsentWithdrawal(Consent consent, ConsentChannel channel, Instant withdrawnAt, String withdrawnBy) {
        this.id = consent.getId();
        this.consent = consent;
        this.channel = Objects.requireNonNull(channel);
        this.withdrawnAt = Objects.requireNonNull(withdrawnAt);
        this.withdrawnBy = Objects.requireNonNull(withdrawnBy);
    }

    public ConsentChannel getChannel() {
        return channel;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawnBy() {
        return withdrawnBy;
    }

    @Override
    public String toString() {
        return "Withdrawal of consent " + id;
    }
}
