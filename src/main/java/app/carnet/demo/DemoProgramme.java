package app.carnet.demo;

import app.carnet.activity.Activity;
import app.carnet.activity.ActivityPeriod;
import app.carnet.activity.ActivityService;
import app.carnet.benefit.CampaignDraft;
import app.carnet.benefit.CampaignService;
import app.carnet.foundation.Caller;
import app.carnet.foundation.OperationToken;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import app.carnet.tier.Tier;
import app.carnet.tier.TierEditService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The tiers, activities and campaigns that the manager of the demo thinks up. */
@Stateless
@PermitAll
@RunAs(Role.Names.MANAGER)
public class DemoProgramme {

    @Inject
    private TierEditService tiers;
    @Inject
    private ActivityService activities;
    @Inject
    private CampaignService campaigns;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    @AroundInvoke
    Object asManager(InvocationContext deed) throws Exception {
        caller.actAs(DemoStaff.MANAGER);
        return deed.proceed();
    }

    /** What holds from the beginning. */
    public void begin(DemoWords words) {
        words.rows("tier").forEach(row -> tiers.save(OperationToken.fresh(), 0, tier(row)));
        words.rows("activity").forEach(row -> activities.create(OperationToken.fresh(), activity(row)));
    }

    /** What begins today. */
    public void advertise(DemoWords words) {
        List<String> row = words.row("campaign");
        LocalDate today = programmes.current().today(clock);
        CampaignDraft draft = new CampaignDraft();
        draft.setName(row.get(0));
        draft.setMultiplier(new BigDecimal(row.get(1)));
        draft.setDays(new DayOfWeek[] {DayOfWeek.valueOf(row.get(2))});
        draft.setFirstDay(today);
        draft.setLastDay(today.plusDays(Long.parseLong(row.get(3))));
        campaigns.create(OperationToken.fresh(), draft);
    }

    private static Tier tier(List<String> row) {
        Tier tier = new Tier(row.get(0), Long.parseLong(row.get(1)));
        tier.setMultiplier(new BigDecimal(row.get(2)));
        tier.setPercentOff(new BigDecimal(row.get(3)));
        tier.setBirthdayMultiplier(new BigDecimal(row.get(4)));
        return tier;
    }

    private static Activity activity(List<String> row) {
        Activity activity = Activity.blank();
        activity.setName(row.get(0));
        activity.setPoints(Long.valueOf(row.get(1)));
        activity.setTimes(Integer.valueOf(row.get(2)));
        activity.setPeriod(ActivityPeriod.valueOf(row.get(3)));
        return activity;
    }
}
