package app.carnet.security;

import java.util.Set;

/**
 * Where somebody is to work. Fired in the transaction that books it, so that the room that keeps the branches
 * refuses one that is disabled or does not exist, and writes down the others by their names.
 *
 * @param home   where they are after each sign-in
 * @param others where they may work besides
 */
public record Workplaces(String username, Long home, Set<Long> others) {
}
