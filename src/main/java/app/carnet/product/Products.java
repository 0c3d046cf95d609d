package app.carnet.product;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds products and categories. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Products {

    private static final int SUGGESTIONS = 10;
    private static final String ALL = "SELECT p FROM Product p LEFT JOIN FETCH p.category";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What may be meant by the letters typed so far: active products whose code begins with them, then those whose
     * name does, each by its index; only if these are fewer than ten, those with them inside code or name, which reads
     * the whole table, a small one. At most ten.
     */
    public List<Product> search(String text) {
        Set<Product> found = new LinkedHashSet<>();
        fill(found, ProductQuery.onSale().codeBegins(text));
        fill(found, ProductQuery.onSale().nameBegins(text));
        fill(found, ProductQuery.onSale().contains(text));
        return found.stream().limit(SUGGESTIONS).toList();
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

    /** Those products with their categories, in no order, by one statement. */
    public List<Product> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entityManager.createQuery(ALL + " WHERE p.id IN :ids", Product.class)
            .setParameter("ids", ids)
            .getResultList();
    }

    /** Those products that there are of these codes, on sale or not, by code. */
    public List<Product> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : entityManager.createQuery(ALL + " WHERE p.code IN :codes ORDER BY p.code", Product.class)
            .setParameter("codes", codes)
            .getResultList();
    }

    /** @throws NotFoundException if there is no product of that code */
    public Product get(String code) {
        return entityManager.createQuery(ALL + " WHERE p.code = :code", Product.class)
            .setParameter("code", Product.codeOf(code))
            .getResultStream().findAny().orElseThrow(() -> new NotFoundException("product", code));
    }

    /** A page of all products by code, narrowed by the filter. A text is looked for anywhere: the table is small. */
    public Page<ProductRow> list(ProductFilter filter, int page) {
        return Page.of(ProductQuery.of(filter).rows(entityManager)
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

    /** Adds what the query finds as long as there are too few. */
    private void fill(Set<Product> found, ProductQuery query) {
        if (found.size() < SUGGESTIONS) {
            found.addAll(query.products(entityManager).setMaxResults(SUGGESTIONS + found.size()).getResultList());
        }
    }
}
