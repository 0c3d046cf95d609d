package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class ProductEditPageIT extends BrowserTest {

    private static final String NEW = "/product/edit.xhtml";
    private static final String PAGE = "/product/edit.xhtml?product=";
    private String code;

    @BeforeEach
    void chooseACode() {
        Place.open();
        code = "E" + Place.next();
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Seen.onlyBy(NEW, Role.MANAGER);
    }

    @Test
    void aProductIsPutOnSaleByKeyboard() {
        browser.signIn(Place.MANAGER).open(NEW).awaitFocus("details:code").press(code.toLowerCase(), Keys.TAB, "Court");
        browser.type("details:price", "80").press(Keys.F9).awaitAddress("/product/list.xhtml");

        assertThat(browser.messages()).contains("Court is on sale now");
        assertThat(Place.rows("product WHERE code = '" + code + "' AND price = 80")).isEqualTo(1);
    }

    @Test
    void theSameNewProductPostedTwiceIsCreatedOnce() {
        Answer form = Place.manager().open(NEW).fill("details", Map.of("code", code, "name", "Twice", "price", "5"));
        form.press("create");

        assertThat(form.press("create").messages()).contains("Twice is on sale now");
        assertThat(Place.rows("audit_entry WHERE deed = 'PRODUCT_CREATED' AND subject_key = '" + code + "'")).isEqualTo(1);
    }

    @Test
    void aSavedPriceHoldsFromNowOn() {
        Place.product(code, "Dearer", "10.00");

        Answer saved = edit().fill("details", Map.of("price", "12.50")).press("save");

        assertThat(saved.messages()).contains("Dearer was saved");
        assertThat(edit().value("details", "price")).isEqualTo("12.50");
    }

    @Test
    void whatIsMoneyAlreadyCanBeKeptFromDiscounts() {
        Place.product(code, "Gift card", "50.00");
        assertThat(Place.rows("product WHERE code = '" + code + "' AND discountable")).isEqualTo(1);

        edit().fill("details", Map.of("discountable", "")).press("save");

        assertThat(Place.rows("product WHERE code = '" + code + "' AND NOT discountable AND earns_points")).isEqualTo(1);
        assertThat(Place.rows("audit_entry WHERE deed = 'PRODUCT_EDITED' AND subject_key = '" + code + "' AND details LIKE '%discountable true -> false%'")).isEqualTo(1);
    }

    @Test
    void ofTwoManagersTheSecondIsWarned() {
        Place.product(code, "Wanted By Two", "10.00");
        Answer second = edit();
        edit().fill("details", Map.of("price", "11")).press("save");

        Answer refused = second.fill("details", Map.of("price", "12")).press("save");

        assertThat(refused.messages()).contains("Somebody else changed this");
        assertThat(edit().value("details", "price")).isEqualTo("11.00");
    }

    @Test
    void aCodeThatIsTakenIsRefusedBesideItsField() {
        Place.product(code, "First", "10.00");

        Answer refused = Place.manager().open(NEW).fill("details", Map.of("code", code, "name", "Second", "price", "5")).press("create");

        assertThat(refused.message("details", "code")).contains("Another product has the code " + code);
        assertThat(refused.value("details", "code")).isEqualTo(code);
        assertThat(refused.value("details", "name")).isEqualTo("Second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        price | free          | enter an amount
        price | -1            | enter an amount
        price | 1.005         | at most two decimals
        price | 0.00          | Please enter a price of more than 0 and at most
        price | 1000000000.00 | Please enter a price of more than 0 and at most
        price | ''            | Please fill
        name  | ''            | Please fill
        """)
    void badInputIsRefusedBesideItsFieldAndNothingIsWritten(String input, String value, String sentence) {
        Map<String, String> values = new HashMap<>(Map.of("code", code, "name", "Kept", "price", "10.00"));
        values.put(input, value);

        Answer refused = Place.manager().open(NEW).fill("details", values).press("create");

        assertThat(refused.message("details", input)).contains(sentence);
        values.forEach((typed, text) -> assertThat(refused.value("details", typed)).isEqualTo(text));
        assertThat(Place.rows("product WHERE code = '" + code + "'")).isZero();
    }

    @Test
    void aProductIsTakenOffSaleAndPutOnSaleAgain() {
        Place.product(code, "Seasonal", "10.00");

        assertThat(edit().press("sale", "disable").messages()).contains("Seasonal is no longer offered");
        assertThat(edit().press("sale", "enable").messages()).contains("Seasonal is on sale again");
    }

    @Test
    void anUnknownProductIsNotFound() {
        assertThat(Place.manager().ask(PAGE + "NOSUCH").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Place.product(code, "Titled", "10.00");

        assertThat(Place.manager().ask(NEW, "Accept-Language", "en").page().title()).isEqualTo("New product · Carnet");
        Seen.titled(Place.manager(), PAGE + code, "Edit product", "编辑商品");
    }

    private Answer edit() {
        return Place.manager().open(PAGE + code);
    }
}
