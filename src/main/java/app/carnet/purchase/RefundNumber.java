package app.carnet.purchase;

import app.carnet.foundation.CheckedNumber;
import app.carnet.foundation.WrittenNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a refund: F, a sequence value and a check digit, such as {@code F10000007}. */
public final class RefundNumber {

    private static final Pattern SHAPE = Pattern.compile("F[0-9]{2,15}");

    private RefundNumber() {
    }

    static String of(long sequenceValue) {
        return "F" + CheckedNumber.of(sequenceValue);
    }

    /** The number meant by a typed or scanned text, in either case; empty if it is none. */
    public static Optional<String> read(String typed) {
        String number = WrittenNumber.ascii(typed).toUpperCase(Locale.ROOT);
        return SHAPE.matcher(number).matches() && CheckedNumber.isValid(number.substring(1)) ? Optional.of(number) : Optional.empty();
    }
}
