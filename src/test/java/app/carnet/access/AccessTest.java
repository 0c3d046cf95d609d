package app.carnet.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.access.AccessMatrix.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page without a decision about who may open it. */
class AccessTest {

    private static final Path WEBAPP = Path.of("webapp");
    private static final List<String> ANSWERS = List.of("open", "login", "forbidden", "onward", "gone");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\([^)]*?\"(/[^\"]*)\"");

    @Test
    void everyPageHasItsRowAndEveryRowItsPage() {
        TreeSet<String> pages = new TreeSet<>();
        files(WEBAPP, ".xhtml").map(page -> "/" + WEBAPP.relativize(page).toString().replace('\\', '/'))
            .filter(isInside("/WEB-INF/").or(isInside("/resources/")).negate()).forEach(pages::add);
        files(Path.of("src", "main", "java"), ".java").flatMap(AccessTest::servlets).filter(isInside("/health").negate()).forEach(pages::add);

        assertThat(AccessMatrix.ROWS).extracting(Row::page).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void everyRowHasAnAnswerForEveryVisitor() {
        assertThat(AccessMatrix.ROWS).allSatisfy(row -> assertThat(row.answers().values()).as(row.page()).isSubsetOf(ANSWERS));
        assertThat(AccessMatrix.VISITORS).containsExactly(AccessMatrix.ANONYMOUS, "MEMBER", "CLERK", "MANAGER", "ADMIN");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> servlets(Path source) {
        try {
            return SERVLET.matcher(Files.readString(source)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<String> isInside(String folder) {
        return page -> page.startsWith(folder);
    }
}
