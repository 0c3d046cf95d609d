package app.carnet.security;

import app.carnet.foundation.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** What the first set-up asks for, beside its code and the password. */
public class NewPlace implements Serializable {

    private static final int PLACE_NAME_LENGTH = 100;
    private static final long serialVersionUID = 1L;

    @NotNull
    @Pattern(regexp = Account.USERNAME, flags = Pattern.Flag.CASE_INSENSITIVE, message = "{error.username}")
    @Size(min = Account.USERNAME_MIN, max = Account.USERNAME_LENGTH)
    private String username;
    @NotNull
    @PlainText
    @Size(max = Account.FULL_NAME_LENGTH)
    private String fullName;
    @NotNull
    @PlainText
    @Size(max = PLACE_NAME_LENGTH)
    private String placeName;
    @NotNull
    private Currency currency;
    @NotNull
    private ZoneId zone;
    private Locale language = Locale.ENGLISH;

    public NewPlace() {
    }

    public NewPlace(String username, String fullName, String placeName, Currency currency, ZoneId zone) {
        this.username = username;
        this.fullName = fullName;
        this.placeName = placeName;
        this.currency = currency;
        this.zone = zone;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getPlaceName() {
        return placeName;
    }

    public void setPlaceName(String placeName) {
        this.placeName = placeName;
    }

    public Currency getCurrency() {
        return currency;
    }

    public void setCurrency(Currency currency) {
        this.currency = currency;
    }

    public ZoneId getZone() {
        return zone;
    }

    public void setZone(ZoneId zone) {
        this.zone = zone;
    }

    /** In which the place begins; English unless another one is said. */
    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }
}
