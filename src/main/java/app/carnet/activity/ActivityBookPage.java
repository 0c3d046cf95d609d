package app.carnet.activity;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /activity/book.xhtml?member=N}: points for something a member did; the first that is left is chosen already. */
@Named
@RequestScoped
public class ActivityBookPage {

    @Inject
    private ActivityService service;
    @Inject
    private Activities activities;
    @Inject
    private Members members;
    @Inject
    @Param(name = "member")
    private String number;

    private String token;
    private String shown;
    private Member member;
    private List<OfferedActivity> offered;
    private List<ActivityBooking> latest;
    @NotNull
    private Long chosen;

    @PageAction
    public void load() {
        getMember().requireActive();
        chosen = getOffered().stream().filter(one -> !one.isUsedUp()).map(one -> one.activity().getId()).findFirst().orElse(null);
    }

    @PageAction
    public String book() {
        service.book(token, number, chosen, OfferedActivity.version(shown, chosen));
        Activity activity = activities.get(chosen);
        return Go.to("/member/show").with("member", number)
            .saying("activity_book.done", activity.getPoints(), getMember().getName(), activity.getName()).outcome();
    }

    public Member getMember() {
        return member = member == null ? members.get(number) : member;
    }

    public List<OfferedActivity> getOffered() {
        return offered = offered == null ? activities.offeredTo(getMember().getId()) : offered;
    }

    /** One is left that can be booked. */
    public boolean isAnyLeft() {
        return !getOffered().stream().allMatch(OfferedActivity::isUsedUp);
    }

    /** The versions of what is offered, as they travel in the form. */
    public String getShown() {
        return OfferedActivity.versions(getOffered());
    }

    public void setShown(String versions) {
        shown = versions;
    }

    public List<ActivityBooking> getLatest() {
        return latest = latest == null ? activities.latest(getMember().getId()) : latest;
    }

    public String getNumber() {
        return number;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
