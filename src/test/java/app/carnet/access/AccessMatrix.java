package app.carnet.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who may open what: {@code access.csv}. A line per page (or servlet), a column per visitor, and in {@code with} the
 * view parameters that the page cannot do without, a blank between two. Answers:
 *
 * <ul>
 * <li>{@code open}: the page
 * <li>{@code login}: led to the sign-in page
 * <li>{@code forbidden}: signed in, but the page is for others
 * <li>{@code onward}: led to another page, whatever was asked
 * <li>{@code gone}: there is no such page any more
 * </ul>
 */
final class AccessMatrix {

    static final String ANONYMOUS = "anonymous";

    private static final List<List<String>> LINES = read();
    private static final int PAGE = LINES.get(0).indexOf("page");
    private static final int WITH = LINES.get(0).indexOf("with");

    /** The columns: who comes. */
    static final List<String> VISITORS = LINES.get(0).stream().filter(name -> !name.equals("page") && !name.equals("with")).toList();

    static final List<Row> ROWS = LINES.stream().skip(1).map(AccessMatrix::row).toList();

    private AccessMatrix() {
    }

    /** What each visitor is answered who opens that page, with those parameters. */
    record Row(String page, Map<String, String> answers, List<String> with) {

        String answer(String visitor) {
            return answers.get(visitor);
        }

        boolean isOpenTo(String visitor) {
            return answer(visitor).equals("open");
        }

        /** To somebody who may not see the page. */
        boolean isClosedTo(String visitor) {
            return answer(visitor).equals("login") || answer(visitor).equals("forbidden");
        }

        @Override
        public String toString() {
            return page;
        }
    }

    /** The row of the page at that address inside the application. */
    static Optional<Row> find(String address) {
        String path = address.replaceAll("[?#].*", "");
        return ROWS.stream().filter(row -> row.page().equals(path)).findFirst();
    }

    private static Row row(List<String> cells) {
        Map<String, String> answers = new LinkedHashMap<>();
        IntStream.range(0, cells.size()).filter(i -> i != PAGE && i != WITH).forEach(i -> answers.put(LINES.get(0).get(i), cells.get(i)));
        return new Row(cells.get(PAGE), answers, cells.get(WITH).isEmpty() ? List.of() : List.of(cells.get(WITH).split(" ")));
    }

    private static List<List<String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AccessMatrix.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).map(line -> List.of(line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
