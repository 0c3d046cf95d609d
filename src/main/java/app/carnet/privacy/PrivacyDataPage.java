package app.carnet.privacy;

import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** {@code /privacy/data.xhtml?member=N}: everything that is kept about a member, to be read, printed or handed out as a file. */
@Named
@RequestScoped
public class PrivacyDataPage {

    @Inject
    private Members members;
    @Inject
    private MemberData data;

    @Inject
    @Param(name = "member")
    private String number;
    private Member member;

    /** That somebody looked is kept. */
    @PageAction
    public void load() {
        data.recordExport(getMember());
    }

    public Member getMember() {
        if (member == null) {
            member = members.get(number);
        }
        return member;
    }
}
