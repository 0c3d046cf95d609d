package app.carnet.card;

/** Why a card no longer counts. */
public enum StopReason {
    LOST, STOLEN, DAMAGED, MISUSED, OTHER
}
