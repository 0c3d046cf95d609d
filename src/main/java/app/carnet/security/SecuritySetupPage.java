package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The first set-up; there is no such page once an account exists. */
@Named
@ViewScoped
public class SecuritySetupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetUpService setUp;
    @Inject
    private Language language;

    private final NewPlace place = new NewPlace();
    private String token;
    private String code;
    private String newPassword;

    @PageAction
    public void load() {
        setUp.requireNoAccount();
    }

    @PageAction
    public String begin() {
        place.setLanguage(language.getLocale());
        setUp.begin(token, code, place, newPassword);
        return Go.to("/login").saying("security_setup.done", place.getPlaceName()).outcome();
    }

    public NewPlace getPlace() {
        return place;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
