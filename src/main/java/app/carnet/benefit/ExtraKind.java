package app.carnet.benefit;

/** What can multiply points besides the tier; the largest that fits a line counts, they do not stack. */
public enum ExtraKind {
    CAMPAIGN, BIRTHDAY, COUPON
}
