package app.carnet.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What stands in the blanks of a preview: {@code resources/mail/samples.language.properties}. */
final class MailSamples {

    private MailSamples() {
    }

    static Map<String, String> of(Locale language, String place) {
        Properties samples = CarnetsWords.samples(language);
        Map<String, String> values = new HashMap<>();
        samples.stringPropertyNames().forEach(name -> values.put(name, samples.getProperty(name)));
        values.put("place", place);
        return values;
    }
}
