package app.carnet.privacy;

/** How a consent was given or withdrawn. */
public enum ConsentChannel {

    /** Said to a clerk, who read or showed the text. */
    DESK,
    /** By the member, on a page of Carnet. */
    SELF
}
