package app.carnet.security;

/** What a link that was sent by e-mail lets its reader do, once. */
public enum LinkPurpose {
    /** Ends a registration that somebody began alone. */
    SELF_REGISTRATION,
    /** Sets a new password without the old one. */
    RESET_PASSWORD,
    /** Shows that an e-mail address is the member's. */
    CONFIRM_EMAIL
}
