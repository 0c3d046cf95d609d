package app.carnet.mail;

/** What has become of a message. */
public enum MailState {

    /** To be sent, or to be tried again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** Not sent: tried in vain for three days and eight times; or forgotten, declined, or meant for an address that was changed. */
    GIVEN_UP
}
