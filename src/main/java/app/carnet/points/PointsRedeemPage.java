package app.carnet.points;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.settings.Programmes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.omnifaces.cdi.Param;

/** {@code /points/redeem.xhtml?member=N}: takes points, given as points or as the amount they are to be worth. */
@Named
@ViewScoped
public class PointsRedeemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PointLedger ledger;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;

    @Inject
    @Param(name = "member")
    private String number;
    private Member member;
    private String token;
    private Long points;
    private BigDecimal amount;

    @NotNull
    @PlainText
    @Size(max = PointRemark.LENGTH)
    private String reason;

    @PageAction
    public void load() {
        getMember().requireActive();
    }

    @PageAction
    public String redeem() {
        long taken = Redemption.points(points, amount, programmes.current());
        ledger.redeem(token, number, taken, reason);
        return Go.to("/member/show").with("member", number).saying("points_redeem.done", taken, getMember().getName()).outcome();
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

    public Long getPoints() {
        return points;
    }

    public void setPoints(Long points) {
        this.points = points;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
