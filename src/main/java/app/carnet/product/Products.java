package app.carnet.product;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds products and categories. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Products {

    private static final int SUGGESTIONS = 10;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What may be meant by the letters typed so far: active products whose code begins with them, then those whose
     * name does, then those with them inside code or name. At most ten.
     */
    public List<Product> search(String text) {
        return withText("SELECT p FROM Product p WHERE p.active = TRUE"
                + " AND (p.code LIKE :anywhereInCode ESCAPE '!' OR p.nameKey LIKE :anywhereInName ESCAPE '!')"
                + " ORDER BY CASE WHEN p.code LIKE :codeStart ESCAPE '!' THEN 0"
                + " WHEN p.nameKey LIKE :nameStart ESCAPE '!' THEN 1 ELSE 2 END, p.code", Product.class, text)
            .setParameter("codeStart", literally(Product.codeOf(text)) + "%")
            .setParameter("nameStart", literally(Product.nameKeyOf(text)) + "%")
            .setMaxResults(SUGGESTIONS)
            .getResultList();
    }

    /** The active product of that code, else the only active one of that name, whatever its case. */
    public Optional<Product> findByCodeOrName(String typed) {
        String code = Product.codeOf(typed);
        List<Product> found = entityManager.createQuery(
                "SELECT p FROM Product p WHERE p.active = TRUE AND (p.code = :code OR p.nameKey = :name)", Product.class)
            .setParameter("code", code)
            .setParameter("name", Product.nameKeyOf(typed))
            .getResultList();
        Optional<Product> byCode = found.stream().filter(product -> product.getCode().equals(code)).findAny();
        return byCode.isPresent() || found.size() != 1 ? byCode : Optional.of(found.get(0));
    }

    /** Those products, in no order, by one statement. */
    public List<Product> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entityManager.createQuery("SELECT p FROM Product p WHERE p.id IN :ids", Product.class)
            .setParameter("ids", ids)
            .getResultList();
    }

    /** @throws NotFoundException if there is no product of that code */
    public Product get(String code) {
        return entityManager.createQuery("SELECT p FROM Product p LEFT JOIN FETCH p.category WHERE p.code = :code", Product.class)
            .setParameter("code", Product.codeOf(code))
            .getResultStream().findAny().orElseThrow(() -> new NotFoundException("product", code));
    }

    /** A page of all products by code, narrowed by the filter. */
    public Page<ProductRow> list(ProductFilter filter, int page) {
        return Page.of(withText("SELECT NEW app.carnet.product.ProductRow("
                + "p.code, p.name, c.name, p.price, p.earnsPoints, p.active) FROM Product p LEFT JOIN p.category c"
                + " WHERE (p.code LIKE :anywhereInCode ESCAPE '!' OR p.nameKey LIKE :anywhereInName ESCAPE '!')"
                + " AND (:category = 0 OR c.id = :category) AND (:disabledToo = TRUE OR p.active = TRUE)"
                + " ORDER BY p.code", ProductRow.class, filter.text())
            .setParameter("category", filter.categoryId())
            .setParameter("disabledToo", filter.disabledToo())
            .setFirstResult(Page.first(page))
            .setMaxResults(Page.SIZE + 1)
            .getResultList(), Page.clean(page));
    }

    /** All categories by name, the disabled ones too. */
    public List<Category> categories() {
        return entityManager.createQuery("SELECT c FROM Category c ORDER BY c.name", Category.class).getResultList();
    }

    /** @throws NotFoundException if there is no such category */
    public Category getCategory(long id) {
        return Optional.ofNullable(entityManager.find(Category.class, id)).orElseThrow(() -> new NotFoundException("category", id));
    }

    private <T> TypedQuery<T> withText(String jpql, Class<T> type, String text) {
        return entityManager.createQuery(jpql, type)
            .setParameter("anywhereInCode", "%" + literally(Product.codeOf(text)) + "%")
            .setParameter("anywhereInName", "%" + literally(Product.nameKeyOf(text)) + "%");
    }

    /** Text in which LIKE finds no wildcard. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
