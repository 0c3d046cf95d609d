package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.net.URI;

/** How people come in over the network: the staff, members, and those who want to be. */
@Embeddable
public class OnlineRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "public_address")
    private String publicAddress = "";
    @Column(name = "staff_second_factor")
    private boolean staffSecondFactor;
    @NotNull @Enumerated(EnumType.STRING)
    @Column(name = "self_registering")
    private SelfRegistering selfRegistering = SelfRegistering.OFF;

    /**
     * Whether the staff can do nothing until they sign in with a code from their phone as well. Whoever has no second factor
     * when that begins is signed out: see {@link Programmes#change}.
     */
    public boolean isStaffSecondFactor() {
        return staffSecondFactor;
    }

    public void setStaffSecondFactor(boolean staffSecondFactor) {
        this.staffSecondFactor = staffSecondFactor;
    }

    /** See {@link WebAddress}; null if the place has named none. */
    public URI getPublicAddress() {
        return publicAddress.isEmpty() ? null : URI.create(publicAddress);
    }

    public void setPublicAddress(URI publicAddress) {
        this.publicAddress = publicAddress == null ? "" : publicAddress.toString();
    }

    public SelfRegistering getSelfRegistering() {
        return selfRegistering;
    }

    public void setSelfRegistering(SelfRegistering selfRegistering) {
        this.selfRegistering = selfRegistering;
    }

    /** Whether there is a page on which people register. */
    public boolean isOpen() {
        return selfRegistering != SelfRegistering.OFF;
    }
}
