package app.carnet.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.access.AccessMatrix.Row;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page under an address written otherwise: never its content for somebody who may not see it. */
class AccessTricksPageIT extends PageTest {

    private static Visitors visitors;
    private static int requests;

    @BeforeAll
    static void openThePlace() {
        visitors = new Visitors();
    }

    @AfterAll
    static void tell() {
        System.out.printf("Access by tricks: %d pages, %d ways to write an address, %d requests%n", pages().size(), tricks(pages().get(0).page()).size(), requests);
    }

    static List<Row> pages() {
        return AccessMatrix.ROWS.stream().filter(row -> AccessMatrix.VISITORS.stream().anyMatch(row::isClosedTo)).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noWayOfWritingAnAddressOpensAClosedPage(Row row) {
        for (String visitor : AccessMatrix.VISITORS.stream().filter(row::isClosedTo).toList()) {
            List<String> addresses = share(visitor, row).stream().map(address -> address + visitors.query(row)).toList();
            requests += addresses.size();
            List<HttpResponse<String>> answers = visitors.getAll(visitor, addresses);
            for (int i = 0; i < addresses.size(); i++) {
                isRefused(answers.get(i), visitor, addresses.get(i));
            }
        }
    }

    /** Whoever is not signed in tries everything everywhere; the others try everything too, each a quarter of it on a page. */
    private static List<String> share(String visitor, Row row) {
        List<String> all = tricks(row.page());
        int turn = AccessMatrix.ROWS.indexOf(row);
        return visitor.equals(AccessMatrix.ANONYMOUS) ? all : IntStream.range(0, all.size()).filter(i -> (i + turn) % 4 == 0).mapToObj(all::get).toList();
    }

    /** Or led to the sign-in page or the front door, or, as the server does with a folder, to the same with a slash, where the refusal waits. */
    private static void isRefused(HttpResponse<String> answer, String visitor, String address) {
        String trick = address + " by " + visitor;
        assertThat(answer.statusCode()).as(trick).isIn(301, 302, 400, 403, 404, 405);
        String location = answer.headers().firstValue("Location").orElse("/login.xhtml");
        if (!location.contains("/login.xhtml")) {
            assertThat(location).as(trick).startsWith(Place.address() + "/");
            HttpResponse<String> there = visitors.get(visitor, location.substring(Place.address().length()));
            assertThat(there.statusCode() == 302 ? there.headers().firstValue("Location").orElse("") : "/login.xhtml").as(trick).containsAnyOf("/login.xhtml", "/index.xhtml");
            assertThat(there.statusCode()).as(trick).isIn(302, 400, 403, 404, 405);
        }
    }

    private static List<String> tricks(String page) {
        String name = page.substring(page.lastIndexOf('/') + 1);
        String folder = page.substring(0, page.length() - name.length());
        String bare = page.replace(".xhtml", "");
        String escaped = String.format("/%%%02x", (int) page.charAt(1)) + page.substring(2);
        return List.of(page + ";x=y", page + ";", bare + ";x=y.xhtml", "/;x=y" + page, folder.replaceAll("/$", ";x=y/") + name,
            page + "/", page + "/x.xhtml", page + ".xhtml", bare, bare + ".jsf", bare + ".XHTML", page.toUpperCase(Locale.ROOT),
            "/" + page, "//" + page, folder + "/" + name, "/." + page, folder + "./" + name, "/member/.." + page, "//member/.." + page,
            "/index.xhtml/.." + page, "/login.xhtml;/.." + page, "/login.xhtml/..;" + page, "/jakarta.faces.resource/.." + page, "/health/.." + page,
            escaped, bare + ".%78html", bare + "%2exhtml", bare + "%252exhtml", "/%2e" + page, "/member/%2e%2e" + page, "/member%2f.." + page,
            "/jakarta.faces.resource/%2e%2e" + page, "/jakarta.faces.resource%2f..%2f" + page.substring(1), "/%2f" + page, "/..%5c" + page,
            page + "%00", page + "%00.css", page + "%20", page + "%0a", page + "%3bx", page + "%ef%bc%8f", page.replace(".", "%c0%ae"),
            "/jakarta.faces.resource" + page, "/jakarta.faces.resource" + page + ".xhtml", "/resources/.." + page,
            "/jakarta.faces.resource/..%2f.." + page.replace("/", "%2f") + ".xhtml").stream().filter(address -> !address.equals(page)).distinct().toList();
    }
}
