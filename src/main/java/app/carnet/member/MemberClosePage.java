package app.carnet.member;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /member/close.xhtml?member=N}: asks once more, then ends a membership. */
@Named
@ViewScoped
public class MemberClosePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Members members;
    @Inject
    private MemberService memberService;

    @Inject
    @Param(name = "member")
    private String number;
    private String token;
    private Member member;

    @PageAction
    public void load() {
        getMember().requireActive();
    }

    @PageAction
    public String close() {
        memberService.close(token, number);
        return Go.to("/member/show").with("member", number).saying("member_close.done", getMember().getName()).outcome();
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
}
