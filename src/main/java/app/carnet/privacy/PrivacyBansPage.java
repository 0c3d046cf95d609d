package app.carnet.privacy;

import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /privacy/bans.xhtml}: who is not wanted back, by number alone. */
@Named
@RequestScoped
public class PrivacyBansPage {

    @Inject
    private Bans bans;
    @Inject
    private ErasureService erasure;
    @Inject
    private Language language;

    private int number = 1;
    private Page<BannedPerson> page;

    @PageAction
    public String lift(String memberNumber) {
        erasure.liftBan(memberNumber, language.getLocale());
        return Go.to("/privacy/bans").saying("privacy_bans.lifted").outcome();
    }

    public Page<BannedPerson> getPage() {
        return page = page == null ? bans.list(number) : page;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
