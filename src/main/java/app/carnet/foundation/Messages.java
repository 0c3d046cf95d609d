package app.carnet.foundation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the message bundle in the person's language, with their placeholders filled. */
@Named
@RequestScoped
public class Messages {

    public static final String BUNDLE = "i18n.Messages";

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text of that key; numbers among the arguments are written as the person's language writes them. */
    public String text(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot() == null ? Locale.ENGLISH : faces.getViewRoot().getLocale();
        return new MessageFormat(in(locale, key), locale).format(arguments);
    }

    /** The text of that key, which has no placeholders, in that language. */
    public static String in(Locale locale, String key) {
        return ResourceBundle.getBundle(BUNDLE, locale, NEVER_THE_SERVERS_LANGUAGE).getString(key);
    }
}
