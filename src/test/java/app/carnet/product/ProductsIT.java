package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ProductsIT {

    @Inject
    private Products products;
    @Inject
    private ProductService service;

    @Test
    void codesThatBeginWithTheTextComeFirstThenNamesThenTheRest() {
        A.product().coded("ZUMBA9").named("Hot yogurt dance").code();
        A.product().coded("ROOM9").named("Yogurt room").code();
        A.product().coded("YOGURT9").named("Cup").code();

        assertThat(search("yogurt")).containsExactly("YOGURT9", "ROOM9", "ZUMBA9");
    }

    @Test
    void chineseNamesAreFoundByAnyPart() {
        A.product().coded("CN1").named("私教课程一小时").code();

        assertThat(search("课程")).containsExactly("CN1");
    }

    @Test
    void wildcardsFindOnlyThemselves() {
        A.product().coded("HALF").named("50%_off!").code();

        assertThat(search("%_off!")).containsExactly("HALF");
        assertThat(search("5_%")).isEmpty();
    }

    @Test
    void atMostTenAreSuggested() {
        for (int i = 0; i < 12; i++) {
            A.product().named("One of twelve " + i).code();
        }

        assertThat(search("one of twelve")).hasSize(10);
    }

    @Test
    void aDisabledProductIsNeitherSuggestedNorTyped() {
        String code = A.product().named("Out of season").code();
        As.manager(() -> service.disable(OperationToken.fresh(), code));

        assertThat(search("out of season")).isEmpty();
        assertThat(As.clerk(() -> products.findByCodeOrName(code))).isEmpty();
    }

    @Test
    void aCodeIsTypedInAnyCaseAndANameToo() {
        String code = A.product().coded("Kiosk-7").named("Kiosk Seven").code();

        for (String typed : List.of("kiosk-7", "ＫＩＯＳＫ-7", " KIOSK SEVEN ")) {
            assertThat(As.clerk(() -> products.findByCodeOrName(typed)).map(Product::getCode)).contains(code);
        }
    }

    @Test
    void aNameOfTwoProductsNamesNeither() {
        A.product().coded("TWIN1").named("Twins").code();
        A.product().coded("TWIN2").named("twins").code();

        assertThat(As.clerk(() -> products.findByCodeOrName("Twins"))).isEmpty();
    }

    @Test
    void aCodeWinsOverAName() {
        A.product().coded("SOLO").named("Duet").code();
        A.product().coded("DUET").named("Trio").code();

        assertThat(As.clerk(() -> products.findByCodeOrName("duet")).map(Product::getCode)).contains("DUET");
    }

    @Test
    void noIdsFindNoProducts() {
        assertThat(As.clerk(() -> products.byIds(List.of()))).isEmpty();
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThatThrownBy(() -> As.clerk(() -> products.get("NOPE"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyReadsWithoutARole() {
        assertThatThrownBy(() -> As.nobody(() -> products.search("a"))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void whatOnlyContainsTheTextFillsUpToTen() {
        for (int i = 0; i < 9; i++) {
            A.product().named("Quokka " + i).code();
        }
        A.product().coded("IN-QUOKKA1").named("Inside").code();
        A.product().coded("IN-QUOKKA2").named("Inside too").code();

        assertThat(search("quokka")).hasSize(10).endsWith("IN-QUOKKA1");
    }

    @Test
    void theListIsNarrowedOnlyByWhatIsAskedFor() {
        String code = A.product().coded("NARROW1").named("Narrowed").code();
        As.manager(() -> service.disable(OperationToken.fresh(), code));

        assertThat(listed(new ProductFilter("arrowe", 0, true))).containsExactly(code);
        assertThat(listed(new ProductFilter("arrowe", 0, false))).isEmpty();
        assertThat(listed(new ProductFilter("arrowe", 1, true))).isEmpty();
    }

    private List<String> listed(ProductFilter filter) {
        return As.clerk(() -> products.list(filter, 1)).rows().stream().map(ProductRow::code).toList();
    }

    private List<String> search(String text) {
        return As.clerk(() -> products.search(text)).stream().map(Product::getCode).toList();
    }
}
