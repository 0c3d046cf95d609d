package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.net.URI;

/** How people come in over the network. */
@Embeddable
public class OnlineRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "public_address")
    private String publicAddress = "";
    @Column(name = "staff_second_factor")
    private boolean staffSecondFactor;

    /** Whether the staff can do nothing until they sign in with a code from their phone as well. */
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
}
