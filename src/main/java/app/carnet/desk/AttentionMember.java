package app.carnet.desk;

/**
 * A member whom the bell names.
 *
 * @param points signed; null where it is not about points
 * @param actor  the name of who did it, or null
 */
public record AttentionMember(String number, String name, Long points, String actor) {
}
