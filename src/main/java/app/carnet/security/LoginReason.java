package app.carnet.security;

/** Why somebody stands at the login page again. */
public enum LoginReason {

    /** Thirty minutes without a click. */
    AWAY,
    /** The account was disabled, or got another password or other roles. */
    ENDED,
    /** Signed out. */
    OUT
}
