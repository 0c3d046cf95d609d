package app.carnet.product;

import java.math.BigDecimal;

/** A line of the product list; the category's name is null if there is none. */
public record ProductRow(String code, String name, String category, BigDecimal price, boolean earnsPoints, boolean active) {
}
