package app.carnet.foundation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The texts of the message bundle in the person's language, with their placeholders filled. */
@Named
@RequestScoped
public class Messages {

    public static final String BUNDLE = "i18n.Messages";

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private WritesMoney money;
    @Inject
    private Language language;

    /** The text of that key; numbers among the arguments are written as the person's language writes them. */
    public String text(String key, Object... arguments) {
        Locale locale = language.getLocale();
        return new MessageFormat(in(locale, key), locale).format(arguments);
    }

    /** What a refusal says; its amounts are money, written with the currency. */
    public String sentence(BusinessException refusal) {
        Object[] arguments = Stream.of(refusal.getArguments())
            .map(argument -> argument instanceof BigDecimal amount ? money.money(amount) : argument).toArray();
        return text(refusal.getKey(), arguments);
    }

    /** The text of that key, which has no placeholders, in that language. */
    public static String in(Locale locale, String key) {
        return ResourceBundle.getBundle(BUNDLE, locale, NEVER_THE_SERVERS_LANGUAGE).getString(key);
    }
}
