package app.carnet.mail;

/** What has become of a message. */
public enum MailState {

    /** To be sent, or to be tried again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** Tried in vain for three days. */
    GIVEN_UP
}
