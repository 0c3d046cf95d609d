package app.carnet.privacy;

import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /privacy/erase.xhtml?member=N}: shows what an erasure does, and erases a member for good. */
@Named
@RequestScoped
public class PrivacyErasePage {

    @Inject
    private Members members;
    @Inject
    private ErasureService erasure;
    @Inject
    private Language language;

    @Inject
    @Param(name = "member")
    private String number;
    private ErasureReason reason = ErasureReason.REQUEST;
    private boolean sure;
    private Member member;

    @PageAction
    public void load() {
        getMember().getStatus().requireKept();
    }

    @PageAction
    public String erase() {
        erasure.erase(number, reason, language.getLocale());
        return Go.to("/member/show").with("member", number).saying("privacy_erase.done").outcome();
    }

    public Member getMember() {
        if (member == null) {
            member = members.get(number);
        }
        return member;
    }

    public List<ErasureReason> getReasons() {
        return List.of(ErasureReason.REQUEST, ErasureReason.BANNED);
    }

    public String getNumber() {
        return number;
    }

    public ErasureReason getReason() {
        return reason;
    }

    public void setReason(ErasureReason reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
