package app.carnet.member;

import app.carnet.foundation.WrittenNumber;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param address in lower case, at most 254 characters
 */
public record Email(String address) implements Serializable {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
        "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*\\p{L}");

    /** Reads an address, in full-width letters too; empty if it has not the shape of one. */
    public static Optional<Email> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String address = WrittenNumber.ascii(typed).toLowerCase(Locale.ROOT);
        return SHAPE.matcher(address).matches() && address.length() <= LONGEST ? Optional.of(new Email(address)) : Optional.empty();
    }

    /** What stands before the @: how somebody is written to of whom nothing is known yet. */
    public String localPart() {
        return address.substring(0, address.indexOf('@'));
    }

    /** Nothing personal, so that no log shows it. */
    @Override
    public String toString() {
        return "Email";
    }
}
