package app.carnet.activity;

/**
 * An activity as it is offered to a member today.
 *
 * @param done how often the member did it in the period that today is in
 */
public record OfferedActivity(Activity activity, long done) {

    /** True if the member did it as often as is allowed. */
    public boolean isUsedUp() {
        return done >= activity.getTimes();
    }
}
