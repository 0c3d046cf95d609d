package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.ShownOnce;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** One login, or a new one when the address names none. */
@Named
@ViewScoped
public class SecurityAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;
    @Inject
    private AccountService service;
    @Inject
    private SignedIn signedIn;
    @Inject
    @Param(name = "account")
    private String username;

    private final AccountDraft draft = new AccountDraft();
    private String token;
    private Account account;

    @PageAction
    public void load() {
        if (username != null) {
            account = accounts.getStaff(username);
            draft.copy(account);
        } else {
            draft.setBranchId(signedIn.getBranchId());
        }
    }

    @PageAction
    public String create() {
        return goTo(service.create(token, draft)).saying("security_account.created", draft.getFullName()).outcome();
    }

    @PageAction
    public String change() {
        service.change(token, username, draft);
        return goTo(username).saying("security_account.changed", draft.getFullName()).outcome();
    }

    @PageAction
    public String setDisabled(boolean disabled) {
        service.setDisabled(token, username, disabled);
        return goTo(username).saying(disabled ? "security_account.disabled" : "security_account.enabled").outcome();
    }

    @PageAction
    public String resetSecondFactor() {
        service.resetSecondFactor(token, username);
        return goTo(username).saying("security_account.second_factor_reset").outcome();
    }

    @PageAction
    public String issueResetCode() {
        ShownOnce.leave(username, service.issueResetCode(username));
        return goTo(username).outcome();
    }

    /** Shown on the page that follows its making, and never again. */
    public String getCode() {
        return (String) ShownOnce.find(username);
    }

    private static Go goTo(String account) {
        return Go.to("/security/account").with("account", account);
    }

    public Account getAccount() {
        if (account == null && username != null) {
            account = accounts.find(username).orElse(null);
        }
        return account;
    }

    public AccountDraft getDraft() {
        return draft;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
