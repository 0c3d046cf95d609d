package app.carnet.benefit;

import app.carnet.member.Member;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import app.carnet.tier.Tier;
import app.carnet.tier.Tiers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Reads what members get. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Benefits {

    @Inject
    private Ownership ownership;
    @Inject
    private BirthdayWeeks birthdayWeeks;
    @Inject
    private Campaigns campaigns;

    /**
     * What the member's purchases get on that day; nothing is locked or written. In a birthday week that takes a query.
     * Members ask for themselves.
     *
     * @param today    the programme's day
     * @param position where the member stands
     */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public MemberBenefits of(Member member, LocalDate today, Tiers.Position position) {
        ownership.require(member.getId());
        Tier tier = position.standing().tier();
        boolean birthday = birthdayWeeks.of(member, today).isPresent();
        LocalDate registeredOn = position.programme().dayOf(member.getRegisteredAt());
        return new MemberBenefits(tier.getName(), tier.getMultiplier(), tier.getPercentOff(), birthday ? tier.getBirthdayMultiplier() : null,
            campaigns.runningFor(position.programme(), new BenefitDay(today, tier.getId(), birthday, registeredOn)));
    }
}
