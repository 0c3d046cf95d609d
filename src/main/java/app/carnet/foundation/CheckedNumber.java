package app.carnet.foundation;

import java.util.regex.Pattern;

/**
 * Numbers that people read out and type: digits that end in a check digit by Damm's method, which notices every
 * single wrong digit and every swap of two neighbours.
 */
public final class CheckedNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,18}");
    /** Damm's quasigroup of order ten. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"};

    private CheckedNumber() {
    }

    /** The number with its check digit. */
    public static String of(long number) {
        return number + Character.toString(checkDigit(Long.toString(number)));
    }

    /** True for digits whose last one is right. */
    public static boolean isValid(String digits) {
        return digits != null && DIGITS.matcher(digits).matches() && checkDigit(digits) == '0';
    }

    private static char checkDigit(String digits) {
        char state = '0';
        for (char digit : digits.toCharArray()) {
            state = DAMM[state - '0'].charAt(digit - '0');
        }
        return state;
    }
}
