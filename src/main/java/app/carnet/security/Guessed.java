package app.carnet.security;

import app.carnet.foundation.Digest;

/**
 * Something that is guessed; all tries at it share one count, and a count of one kind locks none of another.
 *
 * @param subject     of its count: a digest, because what is typed as a username may be a password
 * @param byStrangers whether the tries of the address count too
 */
record Guessed(String subject, boolean byStrangers) {

    /** The password of an account, or of nobody who was typed, from a browser that we do not know. */
    static Guessed password(String username) {
        return new Guessed("password:" + Digest.of(Account.canonical(username)), true);
    }

    /** The one-time code of an account, so that guesses at its password never keep its owner from using a code. */
    static Guessed code(String username) {
        return new Guessed("code:" + Digest.of(Account.canonical(username)), true);
    }

    /** The password of an account, from the browser in which its owner has signed in before. */
    static Guessed passwordFrom(String knownBrowser) {
        return new Guessed("browser:" + Digest.of(knownBrowser), false);
    }

    /** The present password, by somebody who is signed in. */
    static Guessed presentPassword(String username) {
        return new Guessed("present:" + Digest.of(username), false);
    }
}
