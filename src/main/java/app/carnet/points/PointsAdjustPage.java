package app.carnet.points;

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
import org.omnifaces.cdi.Param;

/** {@code /points/adjust.xhtml?member=N}: a manager adds points or takes them, with a reason. */
@Named
@ViewScoped
public class PointsAdjustPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PointLedger ledger;
    @Inject
    private Members members;

    @Inject
    @Param(name = "member")
    private String number;
    private Member member;
    private String token;
    private boolean taking;

    @NotNull
    private Long points;

    @NotNull
    @PlainText
    @Size(max = PointRemark.LENGTH)
    private String reason;

    @PageAction
    public void load() {
        getMember().requireActive();
    }

    @PageAction
    public String adjust() {
        ledger.adjust(token, number, taking ? -points : points, reason);
        String done = taking ? "points_adjust.taken" : "points_adjust.added";
        return Go.to("/member/show").with("member", number).saying(done, points, getMember().getName()).outcome();
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

    public boolean isTaking() {
        return taking;
    }

    public void setTaking(boolean taking) {
        this.taking = taking;
    }

    public Long getPoints() {
        return points;
    }

    public void setPoints(Long points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
