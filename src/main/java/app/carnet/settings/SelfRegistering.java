package app.carnet.settings;

/** Whether people become members by themselves. */
public enum SelfRegistering {

    /** Only at the desk. */
    OFF,
    /** Whoever confirms an e-mail address is a member; the desk sees those who gave only a phone. */
    ON,
    /** The desk sees everybody first. */
    APPROVAL
}
