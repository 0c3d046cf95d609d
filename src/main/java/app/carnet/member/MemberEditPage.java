package app.carnet.member;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import app.carnet.settings.Branch;
import app.carnet.settings.Branches;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** {@code /member/edit.xhtml?member=N}: name, phone, e-mail, birthday and branch. */
@Named
@ViewScoped
public class MemberEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MemberService memberService;
    @Inject
    private Branches branchesOfThePlace;

    @Inject
    @Param(name = "member")
    private String number;
    private String token;
    private Integer version;
    @PlainText @Size(max = Member.NAME_LENGTH)
    private String guardian;
    private Member member;
    private List<Branch> branches;

    @PageAction
    public void load() {
        getMember();
    }

    @PageAction
    public String save() {
        memberService.edit(token, getMember(), getVersion(), guardian);
        return Go.to("/member/show").with("member", number).saying("member_edit.done", getMember().getName()).outcome();
    }

    /** The form shows phone, e-mail and birthday in full, which the audit trail keeps. */
    public Member getMember() {
        if (member == null) {
            member = memberService.reveal(number);
        }
        return member;
    }

    /** Where members can be registered now, and where this one is. */
    public List<Branch> getBranches() {
        if (branches == null) {
            Stream<Branch> own = Stream.ofNullable(getMember().getBranch());
            branches = Stream.concat(branchesOfThePlace.active().stream(), own).distinct().toList();
        }
        return branches;
    }

    /** The member's version when the form was opened; the form carries it. */
    public Integer getVersion() {
        return version == null ? getMember().getVersion() : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
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
