package app.carnet.tier;

import app.carnet.points.QualifyingPoints;
import app.carnet.settings.Programme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A member's tier at a glance, for the pages of rooms that know nothing of tiers. Read once per request. */
@Named
@RequestScoped
public class TierSummary {

    @Inject
    private Tiers tiers;
    @Inject
    private QualifyingPoints points;
    @Inject
    private Clock clock;

    private final Map<Long, TierGlance> glances = new HashMap<>();
    private TierLadder ladder;

    /** False where the lowest tier is the only one: then pages say nothing of tiers. */
    public boolean isInUse() {
        return getAll().size() > 1;
    }

    /** The lowest first. */
    public List<Tier> getAll() {
        if (ladder == null) {
            ladder = tiers.ladder();
        }
        return ladder.tiers();
    }

    public TierGlance of(long memberId) {
        return glances.computeIfAbsent(memberId, this::read);
    }

    private TierGlance read(long memberId) {
        Tiers.Position position = tiers.position(memberId);
        Programme programme = position.programme();
        return TierGlance.of(position.standing(), position.ladder(), programme.getTiers(), programme.today(clock),
            (first, last) -> points.of(memberId, first, last, programme));
    }
}
