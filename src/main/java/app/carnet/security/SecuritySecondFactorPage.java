package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.ShownOnce;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** One's own second factor. The secret of one that is being set up is here and nowhere else, and gone with the page. */
@Named
@ViewScoped
public class SecuritySecondFactorPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/security/second_factor";

    @Inject
    private SecondFactorService service;
    @Inject
    private ShownSecondFactor shown;
    @Inject
    private ThisSession thisSession;

    private TotpSecret secret;
    private String password;
    private String code;
    private String proof;

    @PageAction
    public void begin() {
        secret = service.begin(password);
    }

    /** The recovery codes are shown on the page this leads to, and never again. */
    @PageAction
    public String confirm() {
        if (secret == null) {
            return Go.to(PAGE).outcome();
        }
        SecondFactorService.Changed changed = service.confirm(secret, code, thisSession.getId());
        thisSession.goOn(changed.account());
        ShownOnce.leave(shown.getUsername(), changed.recoveryCodes());
        return Go.to(PAGE).saying("security_second_factor.done").outcome();
    }

    @PageAction
    public String renewRecoveryCodes() {
        ShownOnce.leave(shown.getUsername(), service.renewRecoveryCodes(proof));
        return Go.to(PAGE).outcome();
    }

    @PageAction
    public String switchOff() {
        thisSession.goOn(service.switchOff(proof, thisSession.getId()));
        return Go.to(PAGE).saying("security_second_factor.off").outcome();
    }

    /** Null until the password was shown. */
    public TotpSecret getSecret() {
        return secret;
    }

    /** On the page that follows their making; else null. */
    public List<?> getRecoveryCodes() {
        return (List<?>) ShownOnce.find(shown.getUsername());
    }

    /** A line for each. */
    public String getRecoveryCodesToCopy() {
        return getRecoveryCodes().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
