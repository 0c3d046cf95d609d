package app.carnet.foundation;

/** The kinds of number that people read; each has its own sequence. */
public enum NumberKind {
    MEMBER, CARD, RECEIPT, REFUND
}
