package app.carnet.security;

import java.util.Set;

/**
 * Where somebody begins to work. Fired in the transaction that books it, so that the room that keeps the branches refuses
 * one that is disabled or does not exist.
 *
 * @param home  where they are after each sign-in, or null
 * @param added where they may work besides, and could not before
 */
public record BranchesNeeded(Long home, Set<Long> added) {
}
