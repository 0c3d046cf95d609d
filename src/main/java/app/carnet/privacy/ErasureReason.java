package app.carnet.privacy;

/** Why a member is erased. */
public enum ErasureReason {

    /** The person asked for it. */
    REQUEST,
    /** The place does not want the person back, and will recognise them; see {@link BannedPerson}. */
    BANNED
}
