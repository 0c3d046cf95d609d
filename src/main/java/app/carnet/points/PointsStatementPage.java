package app.carnet.points;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.settings.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * {@code /points/statement.xhtml?member=N&from=…&to=…&day=…&page=…}: an account's entries, newest first, and what it held on
 * a day; then the entries end with that day.
 */
@Named
@RequestScoped
public class PointsStatementPage {

    @Inject
    private PointAccounts accounts;
    @Inject
    private Members members;
    @Inject
    private Format format;
    @Inject
    private Clock clock;

    private final StatementDays days = new StatementDays();
    private String number;
    private int pageNumber = 1;
    private Member member;
    private Holdings held;
    private Page<StatementRow> page;

    @PageAction
    public void load() {
        member = members.get(number);
        page = accounts.statement(member.getId(), days.getFrom(), days.getLast(), pageNumber);
        held = days.getHeld() == null ? null : accounts.holdings(member.getId(), days.getHeld());
    }

    /** Of the day that was asked for, or null. */
    public Holdings getHeld() {
        return held;
    }

    public boolean isDayToCome() {
        return held.day().isAfter(format.dayOf(clock.instant()));
    }

    public StatementDays getDays() {
        return days;
    }

    public Member getMember() {
        return member;
    }

    public Page<StatementRow> getPage() {
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
