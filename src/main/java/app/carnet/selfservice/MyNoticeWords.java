package app.carnet.selfservice;

import app.carnet.benefit.MemberBenefits;
import app.carnet.benefit.RunningCampaign;
import app.carnet.foundation.Messages;
import app.carnet.points.Holdings;
import app.carnet.points.LotRow;
import app.carnet.settings.Format;
import app.carnet.tier.TierGlance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member should know now: found out from what is so at the moment, never stored, so that it can be neither missed nor
 * out of date. What may be lost comes first.
 *
 * <ul>
 * <li>Points that end within 30 days, as the mail about them has it; and what is owed.</li>
 * <li>A tier that ends within 30 days, or is in grace, and what it takes to stay; one that is near or reached.</li>
 * <li>The birthday week and the campaigns of today.</li>
 * </ul>
 */
@RequestScoped
public class MyNoticeWords {

    static final int DAYS_BEFORE = 30;
    /** Of the next tier's threshold, so small a part missing is near. */
    private static final int NEAR = 10;

    @Inject
    private Messages messages;
    @Inject
    private Format format;

    private final List<MyNotice> found = new ArrayList<>();

    MyNoticeWords() {
    }

    /** Without a container. */
    MyNoticeWords(Messages messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** @param tier null where there are no tiers */
    public List<MyNotice> of(Holdings holdings, TierGlance tier, MemberBenefits benefits) {
        found.clear();
        points(holdings);
        if (tier != null) {
            falling(tier, holdings.day());
            rising(tier);
        }
        today(benefits);
        return List.copyOf(found);
    }

    private void points(Holdings holdings) {
        if (holdings.debt() > 0) {
            warn("my_index.debt", holdings.debt());
        }
        LotRow ending = holdings.getEnding();
        if (ending != null && ending.daysLeft() <= DAYS_BEFORE) {
            warn("my_index.ending", ending.points(), format.day(ending.lastDay()));
        }
    }

    private void falling(TierGlance tier, LocalDate today) {
        boolean near = tier.getKeptThrough() != null && ChronoUnit.DAYS.between(today, tier.getKeptThrough()) <= DAYS_BEFORE;
        if (near && tier.getToStay() > 0) {
            warn("my_index.tier_ends", tier.getToStay(), format.day(tier.getKeptThrough()), tier.getTier().getName());
        }
    }

    private void rising(TierGlance tier) {
        if (tier.next() != null && tier.getToRise() > 0 && tier.getToRise() <= tier.next().getThreshold() / NEAR) {
            info("my_index.tier_near", tier.getToRise(), tier.next().getName());
        }
    }

    private void today(MemberBenefits benefits) {
        if (benefits.birthday() != null) {
            info("my_index.birthday", format.factor(benefits.birthday()));
        }
        for (RunningCampaign campaign : benefits.campaigns()) {
            info(campaign.isForEverything() ? "my_index.campaign" : "my_index.campaign_on_some", campaign.name(), format.factor(campaign.multiplier()));
        }
    }

    private void warn(String key, Object... arguments) {
        found.add(new MyNotice("warn", messages.text(key, arguments)));
    }

    private void info(String key, Object... arguments) {
        found.add(new MyNotice("info", messages.text(key, arguments)));
    }
}
