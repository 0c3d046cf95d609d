package app.carnet.selfservice;

import app.carnet.points.PointsSummary;
import app.carnet.tier.TierSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the member at the page should know now. Found out once per request. */
@Named
@RequestScoped
public class MyNotices {

    @Inject
    private Me me;
    @Inject
    private PointsSummary points;
    @Inject
    private TierSummary tiers;
    @Inject
    private MyBenefits benefits;
    @Inject
    private MyNoticeWords words;

    private List<MyNotice> all;

    /** What may be lost first. */
    public List<MyNotice> getAll() {
        if (all == null) {
            long member = me.getMember().getId();
            all = words.of(points.of(member).holdings(), tiers.isInUse() ? tiers.of(member) : null, benefits.getToday());
        }
        return all;
    }
}
