package app.carnet.privacy;

/** How a consent was given. */
public enum ConsentChannel {

    /** Said to a clerk, who read or showed the text. */
    DESK
}
