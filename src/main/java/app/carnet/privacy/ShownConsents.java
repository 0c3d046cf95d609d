package app.carnet.privacy;

import app.carnet.member.Member;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What a page shows of a member's consents, read once per request. */
@RequestScoped
public class ShownConsents {

    @Inject
    private Consents consents;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private List<Consent> history;

    /** Everything, the newest first. */
    public List<Consent> history(Member member) {
        if (history == null) {
            history = consents.history(member.getId());
        }
        return history;
    }

    /** What stands for that purpose; null if the member does not agree to it. */
    public Consent standing(Member member, ConsentPurpose purpose) {
        return history(member).stream().filter(Consent::isStanding).filter(consent -> consent.getPurpose() == purpose).findFirst().orElse(null);
    }

    /** Whether somebody else agrees for the member. */
    public boolean isChild(Member member) {
        return Childhood.is(member.getBirthday(), programmes.current().today(clock));
    }
}
