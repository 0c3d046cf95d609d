package app.carnet.selfservice;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.points.PointAccounts;
import app.carnet.points.StatementRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /my/statement.xhtml?page=…}: every entry of the account, newest first, as the desk sees them. */
@Named
@RequestScoped
public class MyStatementPage {

    @Inject
    private Me me;
    @Inject
    private PointAccounts accounts;

    private int pageNumber = 1;
    private Page<StatementRow> page;

    @PageAction
    public void load() {
        page = accounts.ownStatement(me.getMember().getId(), pageNumber);
    }

    public Page<StatementRow> getPage() {
        return page;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }
}
