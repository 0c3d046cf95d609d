package app.carnet.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * Who has just proven to be the account's owner, by a password, a code or a link. It opens a session as long as the account
 * is still in the generation in which that was proven.
 */
record ProvenCredential(Account account) implements Credential {
}
