package app.carnet.product;

import java.util.Objects;

/**
 * What the product list is narrowed to.
 *
 * @param text       part of a code or name; null or empty: any
 * @param categoryId 0: any
 */
public record ProductFilter(String text, long categoryId, boolean disabledToo) {

    public ProductFilter {
        text = Objects.requireNonNullElse(text, "");
    }
}
