package app.carnet.card;

import app.carnet.foundation.CheckedNumber;
import app.carnet.foundation.WrittenNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Card numbers: 9, fourteen digits of a sequence, a check digit; printed and shown in groups of four. */
public final class CardNumber {

    private static final long FIRST = 900_000_000_000_000L;
    private static final Pattern SHAPE = Pattern.compile("9[0-9]{15}");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private CardNumber() {
    }

    public static String of(long sequence) {
        return CheckedNumber.of(FIRST + sequence);
    }

    /** The number meant by a typed or scanned text, in ASCII or full-width digits; empty if it is none. */
    public static Optional<String> read(String typed) {
        String digits = GAPS.matcher(WrittenNumber.ascii(typed)).replaceAll("");
        return SHAPE.matcher(digits).matches() && CheckedNumber.isValid(digits) ? Optional.of(digits) : Optional.empty();
    }
}
