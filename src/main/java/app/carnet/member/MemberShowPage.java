package app.carnet.member;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /member/show.xhtml?member=N}: a member at a glance, and every deed one key away. */
@Named
@ViewScoped
public class MemberShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private EmailChanges emailChanges;

    @Inject
    @Param(name = "member")
    private String number;
    private String token;
    private Member member;
    private boolean revealed;

    @PageAction
    public void load() {
        member = members.get(number);
    }

    /** Shows phone, e-mail and birthday in full, until they are hidden or the page is left. */
    @PageAction
    public void reveal() {
        member = memberService.reveal(number);
        revealed = true;
    }

    public void hide() {
        revealed = false;
    }

    @PageAction
    public String reopen() {
        memberService.reopen(token, number);
        return Go.to("/member/show").with("member", number).saying("member_show.reopened", getMember().getName()).outcome();
    }

    /** The address that waits to be confirmed; null if none does. */
    public Email getNamedEmail() {
        return emailChanges.find(getMember().getId()).orElse(null);
    }

    public Member getMember() {
        if (member == null) {
            member = members.get(number);
        }
        return member;
    }

    public boolean isRevealed() {
        return revealed;
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
