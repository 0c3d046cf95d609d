package app.carnet.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.access.AccessMatrix.Row;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page shows the person who looks at it ways to what that person may open, and to nothing else. */
class AccessLinksPageIT extends PageTest {

    private static Visitors visitors;
    private static int links;
    private static final Set<String> FOLLOWED = new HashSet<>();

    @BeforeAll
    static void openThePlace() {
        visitors = new Visitors();
    }

    @AfterAll
    static void tell() {
        System.out.printf("Access by links: %d links on %d pages, %d followed%n", links, AccessMatrix.ROWS.size(), FOLLOWED.size());
    }

    static List<Row> pages() {
        return AccessMatrix.ROWS;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkAndFormLeadsWhereItsReaderMayGo(Row row) {
        for (String visitor : AccessMatrix.VISITORS.stream().filter(row::isOpenTo).toList()) {
            Set<String> addresses = addresses(visitors.client(visitor).open(visitors.address(row)));
            links += addresses.size();

            assertThat(addresses).as("links for " + visitor).allSatisfy(address -> assertThat(isFor(visitor, address)).isTrue());
            addresses.forEach(address -> follow(visitor, address));
        }
    }

    private static boolean isFor(String visitor, String address) {
        return AccessMatrix.find(address).map(row -> row.isOpenTo(visitor) || row.answer(visitor).equals("onward")).orElse(false);
    }

    /** One address of each kind: of the same page with the same parameters. */
    private static void follow(String visitor, String address) {
        if (FOLLOWED.add(visitor + " " + address.replaceAll("=[^&]*", ""))) {
            assertThat(visitors.get(visitor, address).statusCode()).as("%s by %s", address, visitor).isIn(200, 302);
        }
    }

    /** Inside the application, without what pages are made of. */
    private static Set<String> addresses(Answer answer) {
        Set<String> addresses = new TreeSet<>();
        for (Element element : answer.page().select("a[href], [data-href], form[action], area[href], iframe[src]")) {
            String address = List.of("href", "data-href", "action", "src").stream().map(element::absUrl).filter(value -> !value.isEmpty()).findFirst().orElse("");
            assertThat(address).startsWith(Place.address() + "/");
            addresses.add(address.substring(Place.address().length()).replaceAll("#.*", ""));
        }
        addresses.removeIf(address -> address.startsWith("/jakarta.faces.resource/"));
        return addresses;
    }
}
