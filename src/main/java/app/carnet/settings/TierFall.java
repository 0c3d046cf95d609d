package app.carnet.settings;

/** How far a member falls who has not kept a tier. */
public enum TierFall {
    /** To the highest tier whose threshold is reached. */
    TO_QUALIFYING,
    /** To the next lower tier, whatever has been earned. */
    ONE_STEP
}
