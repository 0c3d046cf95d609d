package app.carnet.tier;

import java.util.List;

/**
 * What tiers as they are meant to be would change for members, against tiers as they are. Who rises tonight in any case
 * is in none of them.
 *
 * @param up   who would stand higher after the coming night
 * @param less who would rise tonight, and then does not or not as far
 * @param down who would fall after their next review and would not otherwise, by day
 * @param disorders where rising would then bring less
 */
public record TierMoves(TierMovers up, TierMovers less, TierMovers down, List<TierLadder.Disorder> disorders) {
}
