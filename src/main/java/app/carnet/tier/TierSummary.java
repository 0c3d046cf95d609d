package app.carnet.tier;

import app.carnet.points.QualifyingPoints;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
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
    private Programmes programmes;
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
        Programme programme = programmes.current();
        LocalDate today = programme.today(clock);
        Tiers.Position position = tiers.position(memberId);
        TierStanding standing = position.standing();
        long counted = between(memberId, programme.getTiers().getWindow().firstDay(today), today, programme);
        boolean reviewed = standing.heldThrough() != null && !standing.isInGrace() && !standing.manual();
        long kept = reviewed ? between(memberId, new TierAssessment(position.ladder(), programme.getTiers()).firstReviewed(standing.heldThrough()),
            standing.heldThrough(), programme) : counted;
        return new TierGlance(standing, position.ladder().above(standing.tier()).orElse(null), counted, kept);
    }

    private long between(long memberId, LocalDate first, LocalDate last, Programme programme) {
        return points.of(memberId, programme.startOf(first), programme.startOf(last.plusDays(1)));
    }
}
