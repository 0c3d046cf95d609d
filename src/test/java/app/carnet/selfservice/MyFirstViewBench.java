package app.carnet.selfservice;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a phone of 390 pixels waits for the card, on a slow network, beside the pages of the desk. */
class MyFirstViewBench extends BrowserTest {

    private static final String TIMES = "const of = name => Math.round((performance.getEntriesByName(name)[0] || {}).startTime || 0);"
        + " const page = performance.getEntriesByType('navigation')[0];"
        + " return Math.round(page.responseStart) + ' ' + of('first-contentful-paint') + ' ' + Math.round(page.loadEventEnd) + ' ' + (1 + performance.getEntriesByType('resource').length)";
    private static final Map<String, List<Integer>> NETWORKS = Map.of("slow 3G", List.of(2_000, 400), "slow 4G", List.of(563, 1_440));

    @AfterEach
    void asBefore() {
        browser.network(0, -1).desktop();
    }

    @Test
    void thePhoneShowsTheCard() {
        String member = Pages.member();
        for (Map.Entry<String, List<Integer>> network : NETWORKS.entrySet()) {
            browser.network(network.getValue().get(0), network.getValue().get(1)).window(390, 844);
            browser.signIn(member);
            views(network.getKey(), "/my/index.xhtml");
            views(network.getKey(), "/my/statement.xhtml");
            browser.signIn(Place.BOSS);
            views(network.getKey(), "/desk.xhtml");
            views(network.getKey(), "/purchase/enter.xhtml?member=" + member);
        }
    }

    private void views(String network, String page) {
        browser.forgetCache();
        view(network, page, "first");
        view(network, page, "second");
    }

    private void view(String network, String page, String which) {
        browser.bytesRead();
        browser.open(page);
        String[] times = String.valueOf(browser.script(TIMES)).split(" ");
        System.out.printf("First view: %s, %s, %s view: %,d bytes, %s requests, first byte %s ms, shown %s ms, loaded %s ms%n",
            network, page.replaceAll("[?].*", ""), which, browser.bytesRead(), times[3], times[0], times[1], times[2]);
    }
}
