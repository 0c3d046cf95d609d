package app.carnet.security;

/** What becomes of a try at something that is guessed. */
public enum Admission {

    /** It is looked at. */
    CHECK,
    /** What is guessed must wait. The try is answered like a wrong one and takes as long, so that nobody learns what waits. */
    PRETEND,
    /** The address must wait, whatever it guesses. It is told so at once, so that it takes no place from anybody. */
    REFUSE
}
