package app.carnet.security;

import app.carnet.foundation.Digest;

/**
 * Something that is guessed; all tries at it share one count, and a count of one kind locks none of another.
 *
 * @param subject of its own count: a digest, because what is typed as a username may be a password; null if it has none
 * @param kind    of the tries for which the address has a count; null if the address does not matter
 */
public record Guessed(String subject, String kind) {

    /** The password of an account, or of nobody who was typed, from a browser that we do not know. */
    static Guessed password(String username) {
        return new Guessed("password:" + Digest.of(Account.canonical(username)), "password");
    }

    /**
     * A one-time code of 60 bits. Nobody guesses that, however long they are let; so only addresses are counted, and no
     * stranger can keep a code's owner from using it.
     */
    static Guessed code() {
        return new Guessed(null, "code");
    }

    /**
     * The password that was chosen with a registration. Only who has the link that was sent can try, so this count keeps
     * nobody else out.
     */
    static Guessed registration(long id) {
        return new Guessed("registration:" + id, "registration");
    }

    /** The password of the account that a link belongs to, by who has the link: counted apart, like a registration's. */
    static Guessed confirmation(String username) {
        return new Guessed("confirmation:" + Digest.of(username), "registration");
    }

    /** Links for new passwords are asked for, not guessed; but nobody shall ask for everybody's. */
    static Guessed forgotten() {
        return new Guessed(null, "forgotten");
    }

    /** The password of an account, from the browser in which its owner has signed in before. */
    static Guessed passwordFrom(String knownBrowser) {
        return new Guessed("browser:" + Digest.of(knownBrowser), null);
    }

    /** The present password, by somebody who is signed in. */
    static Guessed presentPassword(String username) {
        return new Guessed("present:" + Digest.of(username), null);
    }

    /**
     * The code of an account beside its password, which was right.
     *
     * @param from the username, or the known browser from which it comes
     */
    static Guessed secondStep(String from) {
        return new Guessed("second:" + Digest.of(from), null);
    }

    boolean byStrangers() {
        return kind != null;
    }
}
