package app.carnet.privacy;

/** What a member agrees to. */
public enum ConsentPurpose {

    /** To be kept as a member, with purchases and points. */
    PROGRAMME
}
