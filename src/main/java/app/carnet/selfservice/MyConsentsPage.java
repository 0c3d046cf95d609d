package app.carnet.selfservice;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.member.Member;
import app.carnet.privacy.Consent;
import app.carnet.privacy.ConsentGuardian;
import app.carnet.privacy.ConsentPurpose;
import app.carnet.privacy.ConsentService;
import app.carnet.privacy.ShownConsents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /my/consents.xhtml?withdraw=PURPOSE}: what the member agrees to; {@code withdraw} is to be confirmed. */
@Named
@RequestScoped
public class MyConsentsPage {

    @Inject
    private Me me;
    @Inject
    private ShownConsents shown;
    @Inject
    private ConsentService service;

    @Inject
    @Param(name = "withdraw")
    private String withdraw;
    @PlainText @Size(max = ConsentGuardian.NAME_LENGTH)
    private String guardian;

    /** Before anything is shown. */
    @PageAction
    public void load() {
        me.getMember();
    }

    @PageAction
    public String give(ConsentPurpose purpose) {
        service.giveOwn(purpose, guardian);
        return Go.to("/my/consents").saying("consents.give_done").outcome();
    }

    @PageAction
    public String withdraw(ConsentPurpose purpose) {
        service.withdrawOwn(purpose);
        return Go.to("/my/consents").saying("consents.withdraw_done").outcome();
    }

    public Consent standing(ConsentPurpose purpose) {
        return shown.standing(me.getMember(), purpose);
    }

    public List<Consent> getHistory() {
        return shown.history(me.getMember());
    }

    public boolean isChild() {
        return shown.isChild(me.getMember());
    }

    public Member getMember() {
        return me.getMember();
    }

    /** None: no address names the member. */
    public String getNumber() {
        return null;
    }

    public String getWithdraw() {
        return withdraw;
    }

    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }
}
