package app.carnet.card;

/** Whether a card still leads to its member. */
public enum CardStatus {
    ACTIVE
}
