package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Asks for the code after the right password. */
@Named
@RequestScoped
public class SecuritySecondStepPage {

    @Inject
    private SigningIn signingIn;
    @Inject
    private ExternalContext external;

    private String code;

    /** Whoever has not shown a password a moment ago begins with that. */
    @PageAction
    public String load() {
        return signingIn.isHalfDone() ? null : Go.to("/index").outcome();
    }

    @PageAction
    public String signIn() throws IOException {
        if (!signingIn.isHalfDone()) {
            return Go.to("/login").with("reason", LoginReason.CODE).outcome();
        }
        signingIn.complete(code);
        return WantedAddress.leadOn(external);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
