package app.carnet.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.access.AccessMatrix.Row;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form filled by somebody who may, and sent by somebody else: nothing changes in any table. The audit trail may tell
 * of the try.
 */
class AccessReplayPageIT extends PageTest {

    /** Written beside every request, or from time to time by themselves. */
    private static final Set<String> APART = Set.of("audit_entry", "sign_in_throttle", "address_throttle", "account_session", "node_lease", "number_block", "flyway_schema_history");

    private static Visitors visitors;
    private static String allTables;
    private static int requests;
    private static int forms;

    @BeforeAll
    static void openThePlace() {
        visitors = new Visitors();
        Place.usualProgramme();
        allTables = Rows.all("SHOW TABLES").stream().map(row -> (String) row.values().iterator().next())
            .filter(table -> !APART.contains(table)).collect(Collectors.joining(", "));
    }

    @AfterAll
    static void tell() {
        System.out.printf("Access by POST: %d pages, %d forms and buttons, %d requests%n", AccessMatrix.ROWS.size(), forms, requests);
    }

    static List<Row> pages() {
        return AccessMatrix.ROWS.stream().filter(row -> AccessMatrix.VISITORS.stream().anyMatch(row::isOpenTo)).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFormOfAnotherIsRefusedAndChangesNothing(Row row) {
        Map<String, List<RecordedPost>> recorded = record(row);
        Object before = contents();

        recorded.forEach((owner, posts) -> AccessMatrix.VISITORS.stream().filter(visitor -> !visitor.equals(owner))
            .forEach(visitor -> posts.forEach(post -> replay(visitor, row, post))));

        assertThat(contents()).isEqualTo(before);
    }

    /** Who sees a page, but not all of its buttons, cannot press the others by sending what they would send. */
    @ParameterizedTest
    @MethodSource("pages")
    void aButtonThatIsNotShownDoesNothing(Row row) {
        Map<String, List<RecordedPost>> recorded = record(row);
        Object before = contents();

        for (String visitor : recorded.keySet()) {
            Set<String> shown = recorded.get(visitor).stream().map(RecordedPost::button).collect(Collectors.toSet());
            recorded.values().stream().flatMap(List::stream).filter(post -> !shown.contains(post.button())).forEach(hidden -> {
                HttpResponse<String> answer = visitors.post(visitor, visitors.address(row), hidden.from(open(visitor, row)).body());
                requests++;
                assertThat(answer.statusCode()).as("%s by %s", hidden, visitor).isLessThan(500);
            });
        }

        assertThat(contents()).isEqualTo(before);
    }

    /** The recordings are worth something: what is refused to others is done for whom it belongs to. */
    @ParameterizedTest
    @ValueSource(strings = {"/registration/new.xhtml", "/purchase/enter.xhtml", "/points/redeem.xhtml", "/points/adjust.xhtml", "/member/edit.xhtml"})
    void whatIsRefusedToOthersIsDoneForItsOwner(String page) {
        Row row = AccessMatrix.find(page).orElseThrow();
        RecordedPost post = RecordedPost.all(open("MANAGER", row)).stream().filter(one -> one.button().endsWith(":submit") && !one.isOfTheTemplate()).findFirst().orElseThrow();
        Object before = contents();

        visitors.post("MANAGER", visitors.address(row), post.body());

        assertThat(contents()).isNotEqualTo(before);
    }

    private static void replay(String visitor, Row row, RecordedPost post) {
        Set<String> expected = expected(row.answer(visitor));
        isRefused(visitors.post(visitor, visitors.address(row), post.body()), expected, post + " by " + visitor);
        if (!post.isOfTheTemplate()) {
            String script = post.body() + "&jakarta.faces.partial.ajax=true&jakarta.faces.source=" + post.button();
            isRefused(visitors.postByScript(visitor, visitors.address(row), script), expected, post + " by script, by " + visitor);
            Set<String> orClosed = Stream.concat(expected.stream(), Stream.of("forbidden")).collect(Collectors.toSet());
            isRefused(visitors.post(visitor, row.page() + ";x=y" + visitors.query(row), post.body()), orClosed, post + " with ;x=y by " + visitor);
            isRefused(visitors.post(visitor, "/" + row.page() + visitors.query(row), post.body()), orClosed, post + " with // by " + visitor);
        }
    }

    private static void isRefused(HttpResponse<String> answer, Set<String> expected, String what) {
        requests++;
        assertThat(refusal(answer)).as(what).isIn(expected);
    }

    /** Whoever may open the page is told that this is not a form of theirs; everybody else, what they are told when they open it. */
    private static Set<String> expected(String answer) {
        return switch (answer) {
            case "login" -> Set.of("login");
            case "forbidden" -> Set.of("forbidden");
            default -> Set.of("expired", "onward", "login");
        };
    }

    private static String refusal(HttpResponse<String> answer) {
        boolean toLogin = answer.headers().firstValue("Location").orElse(answer.body()).contains("/login.xhtml");
        return switch (answer.statusCode()) {
            case 302, 303 -> toLogin ? "login" : "onward";
            case 200 -> answer.body().contains("<redirect") ? (toLogin ? "login" : "onward") : answer.body().contains("open too long") ? "expired" : "done";
            case 400 -> "expired";
            case 403 -> "forbidden";
            default -> "status " + answer.statusCode();
        };
    }

    /** By everybody to whom the page is open, each in a view of their own. */
    private static Map<String, List<RecordedPost>> record(Row row) {
        Map<String, List<RecordedPost>> recorded = new LinkedHashMap<>();
        AccessMatrix.VISITORS.stream().filter(row::isOpenTo).forEach(visitor -> recorded.put(visitor, RecordedPost.all(open(visitor, row))));
        forms += recorded.values().stream().mapToInt(List::size).sum();
        return recorded;
    }

    /** As it stands when there is something to send: a purchase has its line. */
    private static Document open(String visitor, Row row) {
        Answer page = visitors.client(visitor).open(visitors.address(row));
        return row.page().equals("/purchase/enter.xhtml")
            ? page.fill("purchase", Map.of("product", "Recorded", "unitPrice", "5.00")).press("addLine").page() : page.page();
    }

    private static Object contents() {
        return Rows.all("CHECKSUM TABLE " + allTables);
    }
}
