package app.carnet.purchase;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** {@code /purchase/list.xhtml?member=N&branch=…&from=…&to=…&page=…}: the place's purchases, or one member's. */
@Named
@RequestScoped
public class PurchaseListPage {

    @Inject
    private Purchases purchases;
    @Inject
    private Members members;

    private String number;
    private Long branch;
    private LocalDate from;
    private LocalDate to;
    private int pageNumber = 1;
    private Member member;
    private Page<PurchaseRow> page;

    @PageAction
    public void load() {
        member = number == null ? null : members.get(number);
        page = purchases.list(number, branch, from, to, pageNumber);
    }

    /** Whose purchases are shown; null for everybody's. */
    public Member getMember() {
        return member;
    }

    public Page<PurchaseRow> getPage() {
        return page;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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
