package app.carnet.purchase;

import java.util.Arrays;
import java.util.List;

/** Why money and points were given back. */
public enum RefundReason {
    /** The whole purchase was a slip of the hand, taken back within a minute by whoever entered it. */
    UNDONE,
    RETURNED, FAULTY, NOT_DELIVERED, OVERCHARGED, GOODWILL, OTHER;

    /** Those that a person gives. */
    public static List<RefundReason> choice() {
        return Arrays.stream(values()).filter(reason -> reason != UNDONE).toList();
    }
}
