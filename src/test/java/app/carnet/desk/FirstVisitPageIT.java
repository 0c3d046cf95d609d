package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a busy desk are light: what Chromium counts on the wire, headers and all. */
class FirstVisitPageIT extends BrowserTest {

    private static final Pattern LENGTH = Pattern.compile("\"encodedDataLength\":([0-9]+)");
    private static final int KILOBYTE = 1024;
    private static String member;

    @BeforeAll
    static void register() {
        Place.open();
        member = Place.memberWithPoints("First Visit", 100);
        Place.purchase(member, "Racket", "100.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/member/show.xhtml?member=N", "/purchase/enter.xhtml?member=N"})
    void aPageIsUnder350KilobytesOnAFirstVisitAndUnder60OnTheNext(String page) {
        String address = page.replace("N", member);
        browser.signIn(Place.CLERK).forgetCache().networkLog();

        long first = bytesOf(address);
        long next = bytesOf(address);

        assertThat(first).as("first visit of " + page).isBetween(2L * KILOBYTE, 350L * KILOBYTE);
        assertThat(next).as("next visit of " + page).isBetween(1L, 60L * KILOBYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/member/show.xhtml?member=N", "/purchase/enter.xhtml?member=N", "/settings/programme.xhtml"})
    void whatAPageLoadsIsCompressedFingerprintedAndKeptForAYear(String page) {
        Answer answer = Place.manager().open(page.replace("N", member));
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        List<String> resources = answer.page().select("script[src], link[rel=stylesheet]").stream().map(e -> e.attr("src") + e.attr("href")).toList();

        assertThat(resources).hasSizeGreaterThan(2).allSatisfy(resource -> {
            Answer loaded = Place.visitor().ask(resource.substring("/carnet".length()));
            assertThat(resource).contains("v=");
            assertThat(loaded.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(loaded.header("Cache-Control")).contains("max-age=31536000");
        });
    }

    private long bytesOf(String address) {
        browser.open(address);
        List<String> log = browser.networkLog();
        return log.stream().filter(line -> line.contains("Network.loadingFinished")).map(LENGTH::matcher).filter(Matcher::find)
            .mapToLong(length -> Long.parseLong(length.group(1))).sum();
    }
}
