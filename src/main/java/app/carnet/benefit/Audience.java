package app.carnet.benefit;

/** Whom a campaign is for. */
public enum Audience {
    EVERYBODY,
    /** Members of the chosen tiers. */
    TIERS,
    /** Members in their birthday week; the campaign's purchase claims it. */
    BIRTHDAY_WEEK,
    /** Members registered on a day, or later. */
    REGISTERED_SINCE
}
