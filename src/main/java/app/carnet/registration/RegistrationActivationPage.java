package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.ShownOnce;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.security.Account;
import app.carnet.security.MemberAccounts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /registration/activation.xhtml?member=N}: gives a member the code by which they come in by themselves. */
@Named
@ViewScoped
public class RegistrationActivationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Members members;
    @Inject
    private MemberAccounts accounts;
    @Inject
    private ActivationService activation;
    @Inject
    @Param(name = "member")
    private String number;

    private Member member;
    private transient Account account;

    /** Before anything is shown: a member who does not exist is not found. */
    @PageAction
    public void load() {
        getMember();
    }

    /** The code is shown on the page this leads to, and never again. */
    @PageAction
    public String issue() {
        ShownOnce.leave(number, activation.issueCode(number));
        return Go.to("/registration/activation").with("member", number).outcome();
    }

    /** That member's, on the page that follows the deed; else null. */
    public String getCode() {
        return (String) ShownOnce.find(number);
    }

    /** Whether the code that was given last counts no more, though nobody has used it. */
    public boolean isOutlived() {
        return activation.isOutlived(getAccount());
    }

    public Member getMember() {
        if (member == null) {
            member = members.get(number);
        }
        return member;
    }

    /** The member's login; null if there is none yet. */
    public Account getAccount() {
        if (account == null) {
            account = accounts.find(number).orElse(null);
        }
        return account;
    }
}
