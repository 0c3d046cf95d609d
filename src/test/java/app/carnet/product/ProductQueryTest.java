package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductQueryTest {

    @Test
    void withoutAFilterThereIsNoCondition() {
        assertThat(ProductQuery.of(new ProductFilter(null, 0, true)).where()).isEmpty();
    }

    @Test
    void onlyWhatIsAskedForIsACondition() {
        assertThat(ProductQuery.of(new ProductFilter(" ", 7, false)).where())
            .isEqualTo(" WHERE p.active = TRUE AND p.category.id = :category");
    }

    @Test
    void aBeginningIsLookedForInOneColumnOnly() {
        assertThat(ProductQuery.onSale().codeBegins("a").where()).contains("p.code LIKE").doesNotContain("nameKey");
        assertThat(ProductQuery.onSale().nameBegins("a").where()).contains("p.nameKey LIKE").doesNotContain("p.code");
    }
}
