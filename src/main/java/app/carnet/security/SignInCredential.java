package app.carnet.security;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** What is typed at sign-in, with what the browser brings along. */
class SignInCredential extends UsernamePasswordCredential {

    private final String browser;
    private boolean unchecked;
    private Account account;

    /** @param browser see {@link KnownBrowsers#cookie} */
    SignInCredential(String typed, String password, String browser) {
        super(typed, password);
        this.browser = browser;
    }

    /** Where only name and password are given, no browser is known. */
    static SignInCredential of(Credential credential) {
        if (credential instanceof SignInCredential complete) {
            return complete;
        }
        UsernamePasswordCredential password = (UsernamePasswordCredential) credential;
        return new SignInCredential(password.getCaller(), password.getPasswordAsString(), "");
    }

    String browser() {
        return browser;
    }

    /** There was no place to check the password: it is neither right nor wrong. */
    void leaveUnchecked() {
        unchecked = true;
    }

    boolean isUnchecked() {
        return unchecked;
    }

    /** The password is that of this account, as it was when it was looked at. */
    void accept(Account owner) {
        account = owner;
    }

    /** Null until accepted. */
    Account account() {
        return account;
    }
}
