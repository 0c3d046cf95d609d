package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class ProductCategoriesInBrowserPageIT extends BrowserTest {

    private static final String PAGE = "/product/categories.xhtml";
    private String name;

    @BeforeEach
    void chooseAName() {
        Place.open();
        name = "Category " + Place.next();
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.manager().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.freshly("ada").ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void aCategoryIsAddedByKeyboard() {
        browser.signIn(Place.MANAGER).open(PAGE).awaitFocus("details:name").press(name, Keys.ENTER).await("the sentence that it is there",
            () -> browser.messages().contains("The category " + name + " is there now"));

        assertThat(browser.texts("table.list td.main")).contains(name);
    }

    @Test
    void theSameFormPostedTwiceAddsOnce() {
        long added = Place.rows("audit_entry WHERE deed = 'CATEGORY_CREATED'");
        Answer form = Place.manager().open(PAGE).fill("details", Map.of("name", name));
        form.press("create");

        assertThat(form.press("create").messages()).contains("The category " + name + " is there now");
        assertThat(Place.rows("audit_entry WHERE deed = 'CATEGORY_CREATED'")).isEqualTo(added + 1);
    }

    @Test
    void aCategoryIsRenamed() {
        Answer renamed = Place.manager().open(added()).fill("details", Map.of("name", name + " anew")).press("rename");

        assertThat(renamed.messages()).contains("The category is called " + name + " anew now");
        assertThat(renamed.page().select("table.list td.main").eachText()).contains(name + " anew").doesNotContain(name);
    }

    @Test
    void aDisabledCategoryIsNotOfferedForProductsUntilItIsEnabled() {
        String category = added();
        Place.manager().open(category).press("offer", "disable");
        assertThat(offered()).doesNotContain(name);

        Place.manager().open(category).press("offer", "enable");

        assertThat(offered()).contains(name);
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideItsField() {
        added();

        Answer refused = Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");

        assertThat(refused.message("details", "name")).contains("Another category has this name already");
        assertThat(refused.value("details", "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                                     | Please fill
        One letter after the other until there are more of them than sixty fit | 60
        """)
    void aNameThatCannotBeKeptIsRefusedBesideItsField(String typed, String sentence) {
        Answer refused = Place.manager().open(PAGE).fill("details", Map.of("name", typed)).press("create");

        assertThat(refused.message("details", "name")).contains(sentence);
        assertThat(refused.value("details", "name")).isEqualTo(typed);
    }

    @Test
    void anUnknownCategoryIsNotFound() {
        assertThat(Place.manager().ask(PAGE + "?category=1").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "en").page().title()).isEqualTo("Categories · Carnet");
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "zh-CN").page().title()).isEqualTo("商品分类 · Carnet");
    }

    /** @return the address of its page */
    private String added() {
        Answer list = Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");
        return list.page().select("table.list td.main a").stream().filter(link -> link.text().equals(name)).findFirst().orElseThrow()
            .absUrl("href").substring(Place.address().length());
    }

    private static List<String> offered() {
        return Place.manager().open("/product/edit.xhtml").page().select("[id='details:category'] option").eachText();
    }
}
