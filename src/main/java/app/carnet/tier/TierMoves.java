package app.carnet.tier;

import java.util.List;

/**
 * Who would move if tiers were as they are meant to be.
 *
 * @param up      how many would rise in the coming night
 * @param risers  the first of them
 * @param down    how many would fall at their next review, and would not with the tiers as they are
 * @param fallers the first of them, by day
 */
public record TierMoves(long up, List<TierMover> risers, long down, List<TierMover> fallers) {
}
