package app.carnet.accessibility;

import app.carnet.testkit.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The rules of WCAG 2.2, A and AA, as axe checks them on the page that the browser shows. */
final class Axe {

    private static final String SCRIPT = load();
    private static final String RUN = """
        return axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'], preload: arguments[0].includes('wcag2a') })
            .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))
        """;
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {
    }

    /** What breaks a rule on the page as it stands now; in the dark theme, which changes nothing else, the colours. */
    static List<String> findings(Browser browser) {
        if (Boolean.FALSE.equals(browser.script("return 'axe' in window"))) {
            browser.script(SCRIPT);
        }
        return Stream.concat(run(browser, "light", ALL), run(browser, "dark", COLOURS)).toList();
    }

    private static Stream<String> run(Browser browser, String theme, List<String> rules) {
        List<?> found = (List<?>) browser.theme(theme).script(RUN, rules);
        return found.stream().map(fault -> theme + ": " + fault);
    }

    private static String load() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
