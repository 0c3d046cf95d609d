package app.carnet.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.access.AccessMatrix.Row;
import app.carnet.testkit.PageTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, opened by everybody: {@code access.csv} says what the answer is. */
class AccessPageIT extends PageTest {

    private static Visitors visitors;
    private static int requests;

    @BeforeAll
    static void openThePlace() {
        visitors = new Visitors();
    }

    @AfterAll
    static void tell() {
        System.out.printf("Access by GET: %d pages x %d visitors, %d requests%n", AccessMatrix.ROWS.size(), AccessMatrix.VISITORS.size(), requests);
    }

    static List<Row> pages() {
        return AccessMatrix.ROWS;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAnswersEverybodyAsTheMatrixSays(Row row) {
        for (String visitor : AccessMatrix.VISITORS) {
            assertThat(answer(visitor, visitors.address(row))).as(visitor).isEqualTo(row.answer(visitor));
        }
    }

    /** As long as it is not known who asks, a page does not tell whether what it shows exists. */
    @ParameterizedTest
    @MethodSource("pages")
    void whoMayNotOpenAPageIsAnsweredAlikeWhateverIsAsked(Row row) {
        for (String visitor : AccessMatrix.VISITORS.stream().filter(row::isClosedTo).toList()) {
            assertThat(answer(visitor, row.page())).as(visitor).isEqualTo(row.answer(visitor));
            assertThat(answer(visitor, row.page() + "?member=1&receipt=R1&account=nobody&product=none&card=1")).as(visitor).isEqualTo(row.answer(visitor));
        }
    }

    private static String answer(String visitor, String address) {
        requests++;
        HttpResponse<String> answer = visitors.get(visitor, address);
        String location = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 200 -> answer.body().contains("<main") || !address.contains(".xhtml") ? "open" : "an empty page";
            case 302, 303 -> location.contains("/login.xhtml") && !address.startsWith("/index.xhtml") ? "login" : "onward";
            case 403 -> "forbidden";
            case 404 -> "gone";
            default -> "status " + answer.statusCode();
        };
    }
}
