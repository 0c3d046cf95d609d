package app.carnet.purchase;

import app.carnet.member.Member;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who brought a member and whom the member brought, for the member's page. Read once per request. */
@Named
@RequestScoped
public class ReferralSummary {

    @Inject
    private Referrals referrals;

    private Referrals.Glance glance;

    public Referrals.Glance of(Member member) {
        return glance = glance == null ? referrals.glance(member.getNumber()) : glance;
    }
}
