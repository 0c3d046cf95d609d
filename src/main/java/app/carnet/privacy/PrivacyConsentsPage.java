package app.carnet.privacy;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /privacy/consents.xhtml?member=N&withdraw=PURPOSE}: what a member says at the desk; {@code withdraw} is to be confirmed. */
@Named
@RequestScoped
public class PrivacyConsentsPage {

    @Inject
    private Members members;
    @Inject
    private ShownConsents shown;
    @Inject
    private ConsentService service;

    @Inject
    @Param(name = "member")
    private String number;
    private String withdraw;
    @PlainText @Size(max = ConsentGuardian.NAME_LENGTH)
    private String guardian;
    private Member member;

    @PageAction
    public void load() {
        getMember();
    }

    @PageAction
    public String give(ConsentPurpose purpose) {
        service.give(number, purpose, guardian);
        return Go.to("/privacy/consents").with("member", number).saying("consents.give_done").outcome();
    }

    @PageAction
    public String withdraw(ConsentPurpose purpose) {
        service.withdraw(number, purpose);
        return Go.to("/privacy/consents").with("member", number).saying("consents.withdraw_done").outcome();
    }

    public Consent standing(ConsentPurpose purpose) {
        return shown.standing(getMember(), purpose);
    }

    public List<Consent> getHistory() {
        return shown.history(getMember());
    }

    public boolean isChild() {
        return shown.isChild(getMember());
    }

    public Member getMember() {
        if (member == null) {
            member = members.get(number);
        }
        return member;
    }

    public String getNumber() {
        return number;
    }

    public String getWithdraw() {
        return withdraw;
    }

    public void setWithdraw(String withdraw) {
        this.withdraw = withdraw;
    }

    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }
}
