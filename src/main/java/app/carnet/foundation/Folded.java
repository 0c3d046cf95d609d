package app.carnet.foundation;

import java.text.Normalizer;
import java.util.Locale;

/** Text as searches compare it: compatibility forms unified (full-width letters too), lower case, single spaces. */
public final class Folded {

    private Folded() {
    }

    /** The same without accents and apostrophes: names are found however carefully they are typed. */
    public static String loosely(String text) {
        String decomposed = Normalizer.normalize(of(text), Normalizer.Form.NFD);
        return Normalizer.normalize(decomposed.replaceAll("[\\p{InCombiningDiacriticalMarks}'’‘`´]", ""), Normalizer.Form.NFC);
    }

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
