package app.carnet.security;

import java.util.function.Supplier;

/** Brings links for new passwords to their owners: a room above knows addresses and words. */
public interface PasswordMail {

    /** Whether links can be sent at all, to anybody. */
    boolean canSend();

    /**
     * Posts a link, in the caller's transaction.
     *
     * @param secret makes the link; not asked if the person has no address or was sent enough of them
     */
    void post(String username, Supplier<String> secret);
}
