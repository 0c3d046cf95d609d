package app.carnet.foundation;

import java.util.ResourceBundle;

/** How the bundle is looked for: never in the language the server happens to run in. */
final class Bundles {

    static final ResourceBundle.Control UTF8_WITHOUT_FALLBACK =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {
    }
}
