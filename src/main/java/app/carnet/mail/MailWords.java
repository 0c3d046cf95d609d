package app.carnet.mail;

import app.carnet.foundation.Messages;
import app.carnet.settings.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;

/** Writes what stands in the blanks as the recipient reads it, whoever's deed is told of. */
@ApplicationScoped
public class MailWords {

    @Inject
    private Format format;

    public Format format(Recipient to) {
        return format.in(to.language());
    }

    /** The text of that key in the recipient's language; what it is given are texts already. */
    public String text(Recipient to, String key, String... given) {
        Locale language = to.language();
        return new MessageFormat(Messages.in(language, key), language).format(given);
    }
}
