package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

    private final Product product = new Product("daypass", "Day pass", new BigDecimal("60.00"));

    @ParameterizedTest
    @CsvSource({"daypass,DAYPASS", "' Day-Pass ',DAY-PASS", "ｄａｙｐａｓｓ,DAYPASS", "日卡,日卡"})
    void aCodeIsUpperCaseHoweverItIsTyped(String typed, String code) {
        assertThat(Product.codeOf(typed)).isEqualTo(code);
    }

    @Test
    void aNewProductIsOnSaleAndEarnsPoints() {
        assertThat(product.isActive()).isTrue();
        assertThat(product.isEarnsPoints()).isTrue();
    }

    @Test
    void theSearchKeyOfALongNameFitsItsColumn() {
        assertThat(Product.nameKeyOf("ﷺ".repeat(100)).codePoints()).hasSize(Product.NAME_LENGTH);
        assertThat(Product.nameKeyOf("𠮷".repeat(101)).codePoints()).hasSize(Product.NAME_LENGTH);
    }

    @Test
    void anEditTellsWhatChangedAndWhatThePriceWas() {
        Product edited = new Product("DAYPASS", "Day pass", new BigDecimal("65.00"));
        edited.setEarnsPoints(false);
        edited.setDiscountable(false);

        assertThat(product.edit(edited)).containsExactly("price 60.00 -> 65.00", "earnsPoints true -> false", "discountable true -> false");
        assertThat(product.getPrice()).isEqualByComparingTo("65");
    }

    @Test
    void anEditThatChangesNothingTellsNothing() {
        assertThat(product.edit(new Product("DAYPASS", "Day pass", new BigDecimal("60.0000")))).isEmpty();
    }

    @Test
    void productsAreTheSameByTheirCode() {
        assertThat(product).isEqualTo(new Product("DayPass", "Other", BigDecimal.ONE)).hasToString("Product DAYPASS");
    }
}
