package app.carnet.tier;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /tier/history.xhtml?member=N&page=…}: what has happened to a member's tier, newest first. */
@Named
@RequestScoped
public class TierHistoryPage {

    @Inject
    private Tiers tiers;
    @Inject
    private Members members;

    private String number;
    private int pageNumber = 1;
    private Member member;
    private Page<TierChangeRow> page;

    @PageAction
    public void load() {
        member = members.get(number);
        page = tiers.history(member.getId(), pageNumber);
    }

    public Member getMember() {
        return member;
    }

    public Page<TierChangeRow> getPage() {
        return page;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }
}
