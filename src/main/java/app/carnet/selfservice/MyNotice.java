package app.carnet.selfservice;

/**
 * What a member should know now, in one sentence.
 *
 * @param look {@code warn} if something is lost unless they do something, else {@code info}
 */
public record MyNotice(String look, String text) {
}
