package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductCategoriesPageIT extends PageTest {

    private static final String PAGE = "/product/categories.xhtml";

    private String name;

    @BeforeEach
    void create() {
        Place.open();
        name = "Category " + Place.next();
        Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");
    }

    @Test
    void ofTwoManagersWhoRenameTheSecondIsWarned() {
        DeskClient.Answer second = chosen().fill("details", Map.of("name", name + " second"));
        chosen().fill("details", Map.of("name", name + " first")).press("rename");

        assertThat(second.press("rename").messages()).contains("Somebody else changed this");
        assertThat(Place.manager().open(PAGE).text()).contains(name + " first").doesNotContain(name + " second");
    }

    @Test
    void aDisabledCategoryCanBeOfferedAgain() {
        assertThat(chosen().press("offer", "disable").messages()).contains("no longer offered");
        assertThat(chosen().press("offer", "enable").messages()).contains("offered again");
    }

    @Test
    void aPriceThatCannotBeSoldAtIsRefusedBesideItsField() {
        DeskClient.Answer page = Place.manager().open("/product/edit.xhtml");

        for (String price : new String[] {"0", "1000000000"}) {
            assertThat(page.fill("details", Map.of("code", "FREE", "name", "Free", "price", price)).press("create").message("details", "price"))
                .isEqualTo("Please enter a price of more than 0 and at most 999,999,999.99.");
        }
    }

    private DeskClient.Answer chosen() {
        String link = Place.manager().open(PAGE).page().select("td.main a:containsOwn(" + name + ")").attr("href");
        return Place.manager().open(link.substring(link.indexOf(PAGE)));
    }
}
