package app.carnet.settings;

/** What happens when a refund has to take points that the account no longer holds. */
public enum ShortfallPolicy {
    /** The account owes them; every later credit pays the debt first. */
    DEBT,
    /** Their value is held back from the money refunded, as far as that goes; the rest is owed. */
    DEDUCT,
    /** The refund is refused. */
    REFUSE
}
