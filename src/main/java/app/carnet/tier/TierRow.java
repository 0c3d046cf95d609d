package app.carnet.tier;

/**
 * A tier in the list.
 *
 * @param members who stand in it; null for the lowest, in which all others are
 */
public record TierRow(Tier tier, Long members) {
}
