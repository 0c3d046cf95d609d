package app.carnet.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Who agreed for a child; apart from the consent so it can be erased. */
@Entity
@Table(name = "consent_guardian")
public class ConsentGuardian implements Serializable {

    public static final int NAME_LENGTH = 100;

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "consent_id")
    private long id;
    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consent_id")
    private Consent consent;
    @Column(updatable = false)
    private String name;

    protected ConsentGuardian() {
    }

    ConsentGuardian(Consent consent, String name) {
        this.id = consent.getId();
        this.consent = consent;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** Nothing personal, so that no log shows it. */
    @Override
    public String toString() {
        return "Guardian of consent " + id;
    }
}
