package app.carnet.registration;

/** What a registration waits for. */
public enum SelfRegistrationStage {

    /** For the link in the e-mail to be opened. */
    MAILED,
    /** For the desk to see the person. */
    WAITING
}
