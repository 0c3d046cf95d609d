package app.carnet.tier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All tiers, the lowest first. Immutable. */
public record TierLadder(List<Tier> tiers) {

    /** @throws IllegalStateException if the lowest tier is missing */
    public TierLadder {
        tiers = tiers.stream().sorted(Comparator.comparing(Tier::getThreshold)).toList();
        if (tiers.isEmpty() || !tiers.get(0).isBase()) {
            throw new IllegalStateException("There is no tier from 0 points on");
        }
    }

    public Tier base() {
        return tiers.get(0);
    }

    /** The highest tier whose threshold is reached; equal is enough. */
    public Tier qualifying(long points) {
        return tiers.stream().filter(tier -> tier.getThreshold() <= points).reduce((lower, higher) -> higher).orElse(base());
    }

    /** The next higher one; empty at the top. */
    public Optional<Tier> above(Tier tier) {
        return tiers.stream().filter(other -> other.isAbove(tier)).findFirst();
    }

    /** The next lower one; the lowest itself at the bottom. */
    public Tier below(Tier tier) {
        return tiers.stream().filter(tier::isAbove).reduce((lower, higher) -> higher).orElse(base());
    }

    /** This tier as it stands on the ladder; tiers that are being edited differ. */
    public Tier get(Tier tier) {
        return tiers.stream().filter(tier::equals).findFirst().orElse(base());
    }

    /** Two tiers of which the higher one gives less: members would lose by rising. */
    public record Disorder(Tier higher, Tier lower) {
    }

    /** Where that tier, as it is meant to be, gives less than a lower one or more than a higher one. */
    List<Disorder> disorders(Tier edited) {
        return tiers.stream().filter(tier -> !tier.equals(edited))
            .map(tier -> edited.isAbove(tier) ? new Disorder(edited, tier) : new Disorder(tier, edited))
            .filter(pair -> pair.higher().givesLessThan(pair.lower())).toList();
    }

    /** What a person has to have seen before that tier is saved: its threshold, and the tiers that it is in disorder with. */
    String concerns(Tier edited) {
        return edited.getThreshold() == null ? "" : edited.getThreshold() + disorders(edited).stream()
            .map(pair -> pair.lower().equals(edited) ? " <" + pair.higher().getId() : " >" + pair.lower().getId()).collect(Collectors.joining());
    }

    /** The same with that tier as it is meant to be. */
    TierLadder with(Tier edited) {
        return new TierLadder(Stream.concat(tiers.stream().filter(tier -> !tier.equals(edited)), Stream.of(edited)).toList());
    }
}
