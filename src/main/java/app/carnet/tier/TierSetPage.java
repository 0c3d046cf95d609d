package app.carnet.tier;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** {@code /tier/set.xhtml?member=N}: a manager lets a member stand in a tier until a day. */
@Named
@ViewScoped
public class TierSetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TierService tierService;
    @Inject
    private Members members;
    @Inject
    private TierSummary tierSummary;
    @Inject
    @Param(name = "member")
    private String number;
    private Member member;
    private String token;
    @NotNull
    private Long tier;
    @NotNull
    private LocalDate lastDay;
    @NotNull
    @PlainText
    @Size(max = TierRemark.LENGTH)
    private String reason;

    @PageAction
    public void load() {
        getMember().requireActive();
    }

    @PageAction
    public String set() {
        tierService.setManually(token, number, tier, lastDay, reason);
        return Go.to("/member/show").with("member", number).saying("tier_set.done", getMember().getName()).outcome();
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

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** The present one to begin with. */
    public Long getTier() {
        return tier = tier == null ? tierSummary.of(getMember().getId()).getTier().getId() : tier;
    }

    public void setTier(Long tier) {
        this.tier = tier;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
