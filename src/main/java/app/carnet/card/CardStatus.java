package app.carnet.card;

/** Whether a card still stands for its member. A blocked card can be unblocked; a replaced one never comes back. */
public enum CardStatus {
    ACTIVE, BLOCKED, REPLACED
}
