package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemberSearchesPageIT extends PageTest {

    private static final String PAGE = "/member/list.xhtml";

    @BeforeAll
    static void open() {
        Place.open();
    }

    @Test
    void aTextFindsMembersAndIsInNoAddress() {
        Place.member("Listed Lizzy");

        DeskClient.Answer found = Place.clerk().open(PAGE).fill("filter", Map.of("text", "lizzy", "status", "ACTIVE")).press("show");

        assertThat(found.page().select("td.main a").eachText()).containsExactly("Listed Lizzy");
        assertThat(found.address()).contains("search=", "status=ACTIVE").doesNotContainIgnoringCase("lizzy");
        assertThat(found.value("filter", "text")).isEqualTo("lizzy");
        assertThat(found.page().select("option[selected]").eachAttr("value")).contains("ACTIVE");
    }

    @Test
    void theNextPageKeepsTheText() {
        for (int i = 0; i < 26; i++) {
            Place.member("Paged Pat " + i);
        }
        DeskClient.Answer first = Place.clerk().open(PAGE).fill("filter", Map.of("text", "paged pat")).press("show");

        String next = first.page().select("a[rel=next]").attr("href");
        DeskClient.Answer second = Place.clerk().open(next.substring(next.indexOf(PAGE)));

        assertThat(next).doesNotContain("paged").contains("page=2");
        assertThat(second.page().select("td.main a").eachText()).singleElement().asString().startsWith("Paged Pat");
        assertThat(second.value("filter", "text")).isEqualTo("paged pat");
    }

    @Test
    void anEmptiedTextShowsAllAgain() {
        DeskClient.Answer found = Place.clerk().open(PAGE).fill("filter", Map.of("text", "nobody is called so")).press("show");
        assertThat(found.text()).contains("No member fits");

        assertThat(found.fill("filter", Map.of("text", "")).press("show").address()).doesNotContain("search=");
    }
}
