package app.carnet.privacy;

/** Why a member is erased; of what is known of one member, the later in this order counts. */
public enum ErasureReason {

    /** The person asked for it. */
    REQUEST,
    /** The place does not want the person back, and will recognise them; see {@link BannedPerson}. */
    BANNED,
    /** Was banned, and is no longer: nobody is erased for that, but {@link ErasureLog} remembers it. */
    LIFTED
}
