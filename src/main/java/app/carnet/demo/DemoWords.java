package app.carnet.demo;

import app.carnet.foundation.Language;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What the demo says in one language, and the city it stands in: the bundle {@code demo.Gym}. A row is a value of
 * several columns, divided by upright strokes.
 */
public final class DemoWords {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private DemoWords(Locale language) {
        bundle = ResourceBundle.getBundle("demo.Gym", language, NEVER_THE_SERVERS_LANGUAGE);
    }

    /** In that language, such as {@code zh-CN}; in English, if Carnet does not speak it. */
    static DemoWords in(String tag) {
        List<Locale> spoken = Locale.filter(Locale.LanguageRange.parse(tag), Language.OFFERED);
        return new DemoWords(spoken.stream().findFirst().orElse(Locale.ENGLISH));
    }

    Locale language() {
        return bundle.getLocale();
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** The parts of a text, divided by commas. */
    List<String> list(String key) {
        return List.of(text(key).split(","));
    }

    /** The columns of a row. */
    List<String> row(String key) {
        return Stream.of(text(key).split("\\|", -1)).map(String::strip).toList();
    }

    /** The last parts of all keys that begin so, in order: the codes of products, the numbers of rows. */
    List<String> names(String beginning) {
        return bundle.keySet().stream().filter(key -> key.startsWith(beginning + "."))
            .map(key -> key.substring(beginning.length() + 1)).sorted().toList();
    }

    /** The rows whose keys begin so, in the order of their numbers. */
    List<List<String>> rows(String beginning) {
        return names(beginning).stream().map(name -> row(beginning + "." + name)).toList();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    ZoneId zone() {
        return ZoneId.of(text("zone"));
    }

    Currency currency() {
        return Currency.getInstance(text("currency"));
    }
}
