package app.carnet.card;

import java.util.Arrays;

/** Why a card no longer counts. */
public enum StopReason {
    LOST, STOLEN, DAMAGED, MISUSED, OTHER,
    /** Its member was erased; nobody chooses this one. */
    ERASED;

    /** What a person may say. */
    static StopReason[] choices() {
        return Arrays.copyOf(values(), ERASED.ordinal());
    }
}
