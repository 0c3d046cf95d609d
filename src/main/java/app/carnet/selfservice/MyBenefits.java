package app.carnet.selfservice;

import app.carnet.benefit.Benefits;
import app.carnet.benefit.MemberBenefits;
import app.carnet.tier.Tiers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** What the purchases of the member at the page would get today. Read once per request. */
@Named
@RequestScoped
public class MyBenefits {

    @Inject
    private Me me;
    @Inject
    private Benefits benefits;
    @Inject
    private Tiers tiers;
    @Inject
    private Clock clock;

    private MemberBenefits today;

    public MemberBenefits getToday() {
        if (today == null) {
            Tiers.Position position = tiers.position(me.getMember().getId());
            today = benefits.of(me.getMember(), position.programme().today(clock), position);
        }
        return today;
    }
}
