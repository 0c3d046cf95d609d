package app.carnet.member;

import app.carnet.foundation.DaysInOrder;
import app.carnet.foundation.Go;
import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** {@code /member/list.xhtml?search=KEY&status=…&branch=…&from=…&to=…&page=…}: all members, the newest first or by name. */
@Named
@RequestScoped
public class MemberListPage {

    @Inject
    private Members members;
    @Inject
    private MemberSearches searches;

    private String text;
    private MemberStatus status;
    private Long branch;
    private LocalDate from;
    private LocalDate to;
    private int pageNumber = 1;
    private Page<MemberRow> page;

    @PageAction
    public String show() {
        DaysInOrder.check(from, to, "to");
        return Go.to("/member/list").with("search", searches.keep(text)).with("status", status).with("branch", branch)
            .with("from", from).with("to", to).outcome();
    }

    public Page<MemberRow> getPage() {
        if (page == null) {
            page = members.list(new MemberFilter(text, status, branch, from, to), pageNumber);
        }
        return page;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public MemberStatus getStatus() {
        return status;
    }

    public void setStatus(MemberStatus status) {
        this.status = status;
    }

    public Long getBranch() {
        return branch;
    }

    public void setBranch(Long branch) {
        this.branch = branch;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }
}
