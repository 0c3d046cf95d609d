package app.carnet.security;

/** Brings links for new passwords to their owners: a room above knows addresses and words. */
public interface PasswordMail {

    /** Whether links can be sent at all, to anybody. */
    boolean canSend();

    /**
     * Posts a link, in the caller's transaction.
     *
     * @return false if the person has no address or was sent enough of them
     */
    boolean post(String username, String secret);
}
