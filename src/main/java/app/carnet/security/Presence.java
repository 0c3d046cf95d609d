package app.carnet.security;

import java.util.List;

/**
 * Who is at the page, and where they may work now.
 *
 * @param branchId  where they stand; null where nobody works in branches
 * @param branchIds the active branches they may work in, by name
 * @param moved     true if the branch they stood in is none of these any more, so that they stand elsewhere now
 */
public record Presence(String fullName, Long branchId, List<Long> branchIds, boolean moved) {

    /** Who has just come stands at home, or wherever they may if their home is closed. */
    static Presence of(String fullName, Long home, List<Long> branchIds) {
        Long first = branchIds.isEmpty() ? null : branchIds.get(0);
        return new Presence(fullName, home != null && branchIds.contains(home) ? home : first, branchIds, false);
    }

    /** The same person in the branch they went to, as long as they may be there; else at home. */
    Presence standingAt(Long wanted) {
        boolean stays = wanted != null && branchIds.contains(wanted);
        return new Presence(fullName, stays ? wanted : branchId, branchIds, !stays && wanted != null);
    }
}
