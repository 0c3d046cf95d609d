package app.carnet.foundation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people type them: ASCII or full-width digits, commas between thousands, a decimal point. No sign,
 * no exponent, no other script's digits; at most twelve digits before the point.
 */
public final class WrittenNumber {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12}|[1-9][0-9]{0,2}(,[0-9]{3}){1,3})(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(\\.[0-9]{3}){1,3}),[0-9]+");
    private static final int FULL_WIDTH = 0xFF01 - '!';

    private WrittenNumber() {
    }

    /** The number as written, every decimal kept; empty if it is none. */
    public static Optional<BigDecimal> read(String text) {
        String ascii = ascii(text);
        return SHAPE.matcher(ascii).matches() ? Optional.of(new BigDecimal(ascii.replace(",", ""))) : Optional.empty();
    }

    /** The number with a point, where a comma was typed in its place: {@code 3.50} for 3,50 and 1234.5 for 1.234,5. */
    public static Optional<String> withPoint(String text) {
        String ascii = ascii(text);
        return COMMA.matcher(ascii).matches() ? Optional.of(ascii.replace(".", "").replace(',', '.')) : Optional.empty();
    }

    /** Full-width digits, point, comma and spaces as their ASCII likes, without spaces around. */
    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH : c == 0x3000 || c == 0xA0 ? ' ' : c)
            .forEach(ascii::appendCodePoint);
        return ascii.toString().strip();
    }
}
