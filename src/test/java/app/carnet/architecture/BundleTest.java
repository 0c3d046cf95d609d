package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and everything that is said is in them. */
class BundleTest {

    private static final List<String> ENGLISH_LINES = lines("i18n/Messages.properties");
    private static final List<String> CHINESE_LINES = lines("i18n/Messages_zh_CN.properties");
    /** What Bean Validation says has a bundle of its own. */
    private static final Map<String, String> ENGLISH_VALIDATION = texts(lines("ValidationMessages.properties"));
    private static final Map<String, String> CHINESE_VALIDATION = texts(lines("ValidationMessages_zh_CN.properties"));
    private static final Map<String, String> ENGLISH = texts(ENGLISH_LINES);
    private static final Map<String, String> CHINESE = texts(CHINESE_LINES);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern EL_LITERAL = Pattern.compile("'([A-Za-z0-9_]+\\.[A-Za-z0-9_.]+)'");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"\\{?([A-Za-z0-9_]+\\.[A-Za-z0-9_.]+)\\}?\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CHINESE.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
        assertThat(CHINESE_VALIDATION.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH_VALIDATION.keySet());
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(twice(ENGLISH_LINES)).isEmpty();
        assertThat(twice(CHINESE_LINES)).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(ENGLISH.entrySet())
            .filteredOn(text -> !placeholders(CHINESE.getOrDefault(text.getKey(), text.getValue())).equals(placeholders(text.getValue())))
            .isEmpty();
    }

    @Test
    void noTextIsEmptyOrHoldsATypewritersApostrophe() {
        assertThat(ENGLISH.entrySet()).filteredOn(text -> text.getValue().isBlank() || text.getValue().contains("'")).isEmpty();
        assertThat(CHINESE.entrySet()).filteredOn(text -> text.getValue().isBlank() || text.getValue().contains("'")).isEmpty();
    }

    @Test
    void everyTextIsAPattern() {
        assertThat(ENGLISH.values()).allSatisfy(MessageFormat::new);
        assertThat(CHINESE.values()).allSatisfy(MessageFormat::new);
    }

    @Test
    void everyKeyThatPagesUseExists() {
        assertThat(missing(Sources.find(Sources.files(Sources.WEBAPP, ".xhtml"), EL_LITERAL))).isEmpty();
    }

    @Test
    void everyKeyThatClassesUseExists() {
        assertThat(missing(Sources.find(Sources.files(Sources.JAVA, ".java"), JAVA_LITERAL))).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = new HashSet<>(Sources.find(Sources.files(Sources.WEBAPP, ".xhtml"), EL_LITERAL));
        used.addAll(Sources.find(Sources.files(Sources.JAVA, ".java"), JAVA_LITERAL));

        assertThat(ENGLISH.keySet().stream().filter(key -> Character.isLowerCase(key.charAt(0)) && !key.startsWith("jakarta.")))
            .filteredOn(key -> !used.contains(key)).isEmpty();
    }

    /** Of all dotted words those that begin as keys do, and are none; others are verbs, columns or file names. */
    private static Set<String> missing(Collection<String> words) {
        Set<String> beginnings = ENGLISH.keySet().stream().map(BundleTest::beginning).collect(Collectors.toSet());
        return words.stream().filter(word -> beginnings.contains(beginning(word)))
            .filter(word -> !ENGLISH.containsKey(word) && !ENGLISH_VALIDATION.containsKey(word))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String beginning(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> twice(List<String> lines) {
        List<String> keys = lines.stream().map(line -> line.split("=", 2)[0]).toList();
        return keys.stream().filter(key -> Collections.frequency(keys, key) > 1).collect(Collectors.toSet());
    }

    private static List<String> lines(String file) {
        return Sources.lines(Sources.RESOURCES.resolve(file)).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    private static Map<String, String> texts(List<String> lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.stream().map(line -> line.split("=", 2)).forEach(pair -> texts.put(pair[0], Arrays.asList(pair).get(pair.length - 1)));
        return texts;
    }
}
