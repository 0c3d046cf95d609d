package app.carnet.member;

import app.carnet.foundation.WrittenNumber;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that exists in its country's numbering plan.
 *
 * @param e164 as the whole world dials it, such as +8613800138000: at most 16 characters
 */
public record Phone(String e164) implements Serializable {

    private static final PhoneNumberUtil NUMBERING_PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";
    private static final int LONGEST_TYPED = 60;
    private static final Pattern LOCAL = Pattern.compile("[0-9(][0-9 ()/.-]{4,}");
    private static final Pattern END = Pattern.compile("[0-9]{4}");

    /**
     * Reads a number in any usual spelling.
     *
     * @param currency the programme's: its first two letters are the country (ISO 4217) whose numbers may be written
     *     without +; a currency of several countries, such as EUR, has none, so there every number needs its +
     */
    public static Optional<Phone> read(String typed, String currency) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERING_PLANS.parse(typed, region(currency));
            return NUMBERING_PLANS.isValidNumber(number) && !number.hasExtension()
                ? Optional.of(new Phone(NUMBERING_PLANS.format(number, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException noPhone) {
            return Optional.empty();
        }
    }

    /** Whether the country code is missing that {@link #read} needs where the currency belongs to several countries. */
    static boolean lacksCountry(String typed, String currency) {
        return region(currency).equals(NO_REGION) && LOCAL.matcher(WrittenNumber.ascii(typed)).matches();
    }

    /** Reads four digits, by which people at a desk say who they are. */
    public static Optional<String> readEnd(String typed) {
        return Optional.of(WrittenNumber.ascii(typed)).filter(END.asMatchPredicate());
    }

    /** The last four digits. */
    public String end() {
        return e164.substring(e164.length() - 4);
    }

    /** Nothing personal, so that no log shows it. */
    @Override
    public String toString() {
        return "Phone";
    }

    private static String region(String currency) {
        String country = currency.substring(0, 2);
        return NUMBERING_PLANS.getSupportedRegions().contains(country) ? country : NO_REGION;
    }
}
