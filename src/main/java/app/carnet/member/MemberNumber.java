package app.carnet.member;

import app.carnet.foundation.CheckedNumber;
import app.carnet.foundation.WrittenNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Member numbers: eight digits, the last one a check digit; read out as two groups, 1000 2847. */
public final class MemberNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{7,11}");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private MemberNumber() {
    }

    public static String of(long sequence) {
        return CheckedNumber.of(sequence);
    }

    /** The number meant by a typed text, with or without spaces, in ASCII or full-width digits; empty if it is none. */
    public static Optional<String> read(String typed) {
        String digits = GAPS.matcher(WrittenNumber.ascii(typed)).replaceAll("");
        return SHAPE.matcher(digits).matches() && CheckedNumber.isValid(digits) ? Optional.of(digits) : Optional.empty();
    }
}
