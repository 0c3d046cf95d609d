package app.carnet.foundation;

import java.text.Normalizer;
import java.util.Locale;

/** Text as searches compare it: compatibility forms unified (full-width letters too), lower case, single spaces. */
public final class Folded {

    private Folded() {
    }

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
