package app.carnet.mail;

import app.carnet.settings.Format;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What stands in the blanks of a preview: {@code resources/mail/samples.language.properties}, and amounts in the place's currency. */
final class MailSamples {

    private static final BigDecimal PRICE = new BigDecimal("30");

    private MailSamples() {
    }

    /** @param format in that language */
    static Map<String, String> of(Locale language, String place, Format format) {
        Properties samples = CarnetsWords.samples(language);
        Map<String, String> values = new HashMap<>();
        samples.stringPropertyNames().forEach(name -> values.put(name, samples.getProperty(name)));
        values.put("place", place);
        values.put("lines", "2 × " + values.remove("product") + "  " + format.amount(PRICE));
        values.put("paid", format.money(PRICE));
        return values;
    }
}
