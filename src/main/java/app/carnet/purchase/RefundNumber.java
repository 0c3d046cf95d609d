package app.carnet.purchase;

import app.carnet.foundation.CheckedNumber;

/** The number of a refund: F, a sequence value and a check digit, such as {@code F10000007}. */
final class RefundNumber {

    private RefundNumber() {
    }

    static String of(long sequenceValue) {
        return "F" + CheckedNumber.of(sequenceValue);
    }
}
