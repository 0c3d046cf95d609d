package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.net.URI;

/** How members reach the place over the network. */
@Embeddable
public class OnlineRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "public_address")
    private String publicAddress = "";

    /** See {@link WebAddress}; null if the place has named none. */
    public URI getPublicAddress() {
        return publicAddress.isEmpty() ? null : URI.create(publicAddress);
    }

    public void setPublicAddress(URI publicAddress) {
        this.publicAddress = publicAddress == null ? "" : publicAddress.toString();
    }
}
