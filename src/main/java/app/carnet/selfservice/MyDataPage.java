package app.carnet.selfservice;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.privacy.MemberSection;
import app.carnet.privacy.ShownData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /my/data.xhtml}: everything that is kept about the member; of one kind page by page, {@code ?of=PURCHASES&page=…}. */
@Named
@RequestScoped
public class MyDataPage {

    @Inject
    private Me me;
    @Inject
    private ShownData shown;

    private String of;
    private int pageNumber = 1;
    private MemberSection section;
    private Page<List<String>> page;

    @PageAction
    public void load() {
        if (of != null) {
            section = MemberSection.named(of);
            page = shown.page(section, me.getMember(), pageNumber);
        }
    }

    public List<ShownData.Section> getSections() {
        return shown.of(me.getMember());
    }

    public List<String> getHeadings() {
        return shown.headings(section);
    }

    /** The kind that is shown, or null where all are. */
    public MemberSection getSection() {
        return section;
    }

    public Page<List<String>> getPage() {
        return page;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }
}
