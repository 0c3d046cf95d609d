package app.carnet.product;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query for products in the order of their codes: only the conditions that are asked for, so that each finds its index. */
final class ProductQuery {

    private static final String PRODUCTS = "SELECT p FROM Product p";
    private static final String ROWS = "SELECT NEW app.carnet.product.ProductRow("
        + "p.code, p.name, c.name, p.price, p.earnsPoints, p.active) FROM Product p LEFT JOIN p.category c";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private ProductQuery() {
    }

    static ProductQuery onSale() {
        ProductQuery query = new ProductQuery();
        query.conditions.add("p.active = TRUE");
        return query;
    }

    static ProductQuery of(ProductFilter filter) {
        ProductQuery query = filter.disabledToo() ? new ProductQuery() : onSale();
        if (filter.categoryId() != 0) {
            query.conditions.add("p.category.id = :category");
            query.parameters.put("category", filter.categoryId());
        }
        return filter.text().isBlank() ? query : query.contains(filter.text());
    }

    ProductQuery codeBegins(String text) {
        conditions.add("p.code LIKE :code ESCAPE '!'");
        parameters.put("code", literally(Product.codeOf(text)) + "%");
        return this;
    }

    ProductQuery nameBegins(String text) {
        conditions.add("p.nameKey LIKE :name ESCAPE '!'");
        parameters.put("name", literally(Product.nameKeyOf(text)) + "%");
        return this;
    }

    /** No index helps here: every product is looked at. */
    ProductQuery contains(String text) {
        conditions.add("(p.code LIKE :code ESCAPE '!' OR p.nameKey LIKE :name ESCAPE '!')");
        parameters.put("code", "%" + literally(Product.codeOf(text)) + "%");
        parameters.put("name", "%" + literally(Product.nameKeyOf(text)) + "%");
        return this;
    }

    TypedQuery<Product> products(EntityManager entityManager) {
        return on(entityManager, PRODUCTS, Product.class);
    }

    TypedQuery<ProductRow> rows(EntityManager entityManager) {
        return on(entityManager, ROWS, ProductRow.class);
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private <T> TypedQuery<T> on(EntityManager entityManager, String select, Class<T> type) {
        TypedQuery<T> query = entityManager.createQuery(select + where() + " ORDER BY p.code", type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Text in which LIKE finds no wildcard. */
    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
