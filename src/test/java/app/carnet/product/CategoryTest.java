package app.carnet.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoryTest {

    @Test
    void aNewCategoryIsOfferedUntilItIsDisabled() {
        Category category = new Category("Drinks");
        assertThat(category.isActive()).isTrue();

        category.disable();
        assertThat(category.isActive()).isFalse();

        category.enable();
        assertThat(category.isActive()).isTrue();
    }
}
