package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductListPageIT extends PageTest {

    private static final String PAGE = "/product/list.xhtml";
    private static final String CODE = "L" + Place.next();

    @BeforeAll
    static void putOnSale() {
        Place.open();
        Place.product(CODE, "Listed " + CODE, "12.50");
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.MANAGER);
    }

    @Test
    void aProductIsFoundByItsCodeOrPartOfItsNameWhateverTheCase() {
        assertThat(codes("?text=" + CODE.toLowerCase())).containsExactly(CODE);
        assertThat(codes("?text=listed%20" + CODE.substring(0, 8))).contains(CODE);
    }

    @Test
    void aRowTellsCodePriceAndWhetherItEarnsPoints() {
        assertThat(list("?text=" + CODE).page().select("table.list tbody tr").text()).contains("Listed " + CODE, CODE, "earns points", "12.50");
    }

    @Test
    void aDisabledProductIsListedOnlyWhenAskedFor() {
        String gone = "G" + Place.next();
        Place.product(gone, "Gone " + gone, "1.00");
        Place.manager().open("/product/edit.xhtml?product=" + gone).press("sale", "disable");

        assertThat(codes("?text=" + gone)).isEmpty();
        assertThat(list("?disabled=true&text=" + gone).page().select("table.list tbody tr").text()).contains(gone, "disabled");
    }

    @Test
    void theCategoryNarrowsTheList() {
        String category = "Drinks " + Place.next();
        Place.manager().open("/product/categories.xhtml").fill("details", Map.of("name", category)).press("create");
        Answer form = Place.manager().open("/product/edit.xhtml?product=" + CODE);
        String choice = form.page().select("select option").stream().filter(option -> option.text().equals(category)).findFirst().orElseThrow().val();
        form.fill("details", Map.of("category", choice)).press("save");
        String id = list("").page().select("[id=category] option").stream().filter(option -> option.text().equals(category)).findFirst().orElseThrow().val();

        assertThat(codes("?category=" + id)).containsExactly(CODE);
    }

    @Test
    void whereNothingFitsTheListSaysSoAndLeadsBackToAll() {
        Answer nothing = list("?text=nothing%20of%20that%20name");

        assertThat(nothing.page().select(".empty").text()).contains("No product fits what you are looking for");
        assertThat(nothing.page().select(".empty a").attr("href")).endsWith(PAGE);
    }

    @Test
    void whatAPageCannotTakeIsOnTheNextPageOfTheSameFilter() {
        String range = "R" + Place.next();
        for (int product = 10; product <= 35; product++) {
            Place.product(range + product, "Ranged", "1.00");
        }
        Answer first = list("?text=" + range);
        assertThat(first.page().select("td.mono").eachText()).hasSize(25).startsWith(range + 10);

        Answer second = Place.manager().open(first.page().select(".pager a[rel=next]").first().absUrl("href").substring(Place.address().length()));

        assertThat(second.page().select("td.mono").eachText()).containsExactly(range + 35);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.manager(), PAGE, "Products", "商品");
    }

    private static Answer list(String query) {
        return Place.manager().open(PAGE + query);
    }

    private static List<String> codes(String query) {
        return list(query).page().select("td.mono").eachText();
    }
}
