package app.carnet.settings;

import app.carnet.foundation.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.net.URI;
import java.util.Locale;

/** How people come in over the network, the staff, members, and those who want to be; and in which language they are written to. */
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
    @NotNull
    private String language = Locale.ENGLISH.toLanguageTag();

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

    /** The tag of the place's language: members are written to in it who have not chosen one. */
    public String getLanguage() {
        return language;
    }

    /** One that is not offered becomes English. */
    public void setLanguage(String tag) {
        language = Language.orEnglish(tag).toLanguageTag();
    }

    public Locale locale() {
        return Language.orEnglish(language);
    }

    /** Whether there is a page on which people register. */
    public boolean isOpen() {
        return selfRegistering != SelfRegistering.OFF;
    }
}
