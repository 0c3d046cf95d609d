package app.carnet.security;

import java.util.Set;

/**
 * Where somebody works from now on. Fired in the transaction that books it, so that the room that keeps the branches
 * writes them down by their names.
 *
 * @param home   where they are after each sign-in
 * @param others where they may work besides
 */
public record Workplaces(String username, Long home, Set<Long> others) {
}
