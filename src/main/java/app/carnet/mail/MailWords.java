package app.carnet.mail;

import app.carnet.foundation.Messages;
import app.carnet.settings.Format;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/** Writes what stands in the blanks as the recipient reads it, whoever's deed is told of. */
@ApplicationScoped
public class MailWords {

    @Inject
    private Format format;
    @Inject
    private Programmes programmes;

    /** What the recipient has chosen, else the language of the place. */
    public Locale language(Recipient to) {
        return to.language() == null ? programmes.current().getOnline().locale() : to.language();
    }

    public Format format(Recipient to) {
        return format.in(language(to));
    }

    /** What stands in the blanks of a preview. */
    Map<String, String> samples(Locale language) {
        return MailSamples.of(language, programmes.current().getPlaceName(), format.in(language));
    }

    /** The text of that key in the recipient's language; what it is given are texts already. */
    public String text(Recipient to, String key, String... given) {
        Locale language = language(to);
        return new MessageFormat(Messages.in(language, key), language).format(given);
    }
}
