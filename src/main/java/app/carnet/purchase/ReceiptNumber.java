package app.carnet.purchase;

import app.carnet.foundation.CheckedNumber;

/** The number on a receipt: R, a sequence value and a check digit, such as {@code R10000007}. */
public final class ReceiptNumber {

    private ReceiptNumber() {
    }

    static String of(long sequenceValue) {
        return "R" + CheckedNumber.of(sequenceValue);
    }
}
