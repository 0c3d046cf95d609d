package app.carnet.selfservice;

import app.carnet.benefit.MemberBenefits;
import app.carnet.foundation.PageAction;
import app.carnet.points.PointsSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /my/points.xhtml}: what the member holds and until when, the tiers and what each gives, and what runs today. */
@Named
@RequestScoped
public class MyPointsPage {

    @Inject
    private Me me;
    @Inject
    private PointsSummary points;
    @Inject
    private MyBenefits benefits;

    /** Before anything is shown. */
    @PageAction
    public void load() {
        me.getMember();
    }

    public PointsSummary.Glance getPoints() {
        return points.of(me.getMember().getId());
    }

    public MemberBenefits getToday() {
        return benefits.getToday();
    }
}
