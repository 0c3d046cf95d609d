package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Help stands where it is needed: beside every setting, in every refusal, in every empty list. */
class HelpTest {

    private static final List<Path> SETTINGS = List.of("settings/programme.xhtml", "settings/branches.xhtml", "security/account.xhtml", "product/edit.xhtml", "benefit/edit.xhtml", "activity/edit.xhtml", "WEB-INF/includes/programme_bonuses.xhtml", "WEB-INF/includes/programme_online.xhtml", "WEB-INF/includes/programme_sign_in.xhtml", "tier/edit.xhtml", "mail/edit.xhtml",
        "product/categories.xhtml").stream().map(Sources.WEBAPP::resolve).toList();
    private static final Pattern FIELD = Pattern.compile("<c:field [^>]*>");
    private static final Pattern EMPTY = Pattern.compile("(?s)<c:empty [^>]*?(/>|>.*?</c:empty>)");
    /** A clause begins by saying what to do; that something must be open or was asked for is no advice. */
    private static final Pattern ENGLISH_ADVICE = Pattern.compile("(?:[=.;:!?] ?|, (?:or )?)(?i:please|check|ask|open|reload|reopen|change|make) ");
    private static final Pattern CHINESE_ADVICE = Pattern.compile("[=，。；：？]请(?!求|假)|请勿");

    @Test
    void everySettingHasASentenceBesideIt() {
        assertThat(SETTINGS.stream().flatMap(page -> find(FIELD, page))).filteredOn(field -> !field.contains(" help=\"#{")).isEmpty();
    }

    @Test
    void everyRefusalSaysWhatToDoNext() {
        assertThat(refusals("Messages.properties")).filteredOn(refusal -> !ENGLISH_ADVICE.matcher(refusal).find()).isEmpty();
        assertThat(refusals("Messages_zh_CN.properties")).filteredOn(refusal -> !CHINESE_ADVICE.matcher(refusal).find()).isEmpty();
    }

    @Test
    void everyEmptyListLeadsOn() {
        List<Path> lists = Sources.files(Sources.WEBAPP, ".xhtml").stream().filter(page -> page.endsWith("list.xhtml") || page.endsWith("statement.xhtml")).toList();

        assertThat(lists.stream().flatMap(page -> find(EMPTY, page))).isNotEmpty().allMatch(empty -> empty.contains("<c:deed "));
    }

    private static Stream<String> find(Pattern pattern, Path page) {
        return pattern.matcher(Sources.text(page)).results().map(MatchResult::group);
    }

    /** Of our own services, and those of Bean Validation. */
    private static List<String> refusals(String bundle) {
        return Stream.of("i18n/" + bundle, bundle.replace("Messages", "ValidationMessages")).map(Sources.RESOURCES::resolve)
            .flatMap(file -> Sources.lines(file).stream()).filter(line -> line.startsWith("error.") || line.startsWith("jakarta.validation.")).toList();
    }
}
