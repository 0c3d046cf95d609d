package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class ProductCategoriesPageIT extends BrowserTest {

    private static final String PAGE = "/product/categories.xhtml";
    private String name;

    @BeforeEach
    void chooseAName() {
        Place.open();
        name = "Category " + Place.next();
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.MANAGER);
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
        assertThat(Place.manager().open(category).press("offer", "disable").messages()).contains("no longer offered");
        assertThat(offered()).doesNotContain(name);

        assertThat(Place.manager().open(category).press("offer", "enable").messages()).contains("offered again");

        assertThat(offered()).contains(name);
    }

    @Test
    void ofTwoManagersWhoRenameTheSecondIsWarned() {
        String category = added();
        Answer second = Place.manager().open(category).fill("details", Map.of("name", name + " second"));
        Place.manager().open(category).fill("details", Map.of("name", name + " first")).press("rename");

        assertThat(second.press("rename").messages()).contains("Somebody else changed this");
        assertThat(Place.manager().open(PAGE).text()).contains(name + " first").doesNotContain(name + " second");
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
        Seen.titled(Place.manager(), PAGE, "Categories", "商品分类");
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
