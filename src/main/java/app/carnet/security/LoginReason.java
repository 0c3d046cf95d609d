package app.carnet.security;

/** Why somebody stands at the login page again. */
public enum LoginReason {

    /** Too long without a click: see {@link SessionLimit}. */
    AWAY,
    /** The session was ended elsewhere, or the account was disabled, or got another password or other roles. */
    ENDED,
    /** The staff's longest session is over. */
    LONG,
    /** The password was right, but the code beside it did not come in time, or the account has changed since. */
    CODE,
    /** Signed out. */
    OUT,
    /** The member asked for it, and is none any more. */
    ERASED
}
