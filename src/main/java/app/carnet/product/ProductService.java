package app.carnet.product;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;

/** What a manager does to products. Purchases already entered are not touched by any of it. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class ProductService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Programmes programmes;
    @Inject
    private Products products;
    @Inject
    private AuditTrail audit;

    /**
     * Puts a new product on sale.
     *
     * @return its code
     * @throws BusinessException {@code error.product_code_taken}, {@code error.price_range}, or {@code error.price_decimals}
     *                           if the currency has no such coin
     */
    public String create(String token, Product product) {
        String code = product.getCode();
        return operations.once(operation(token, "product.create", product), code, () -> {
            requireSellable(product.getPrice());
            entityManager.persist(product);
            flushUnique(code);
            audit.record("PRODUCT_CREATED", Subject.product(code), "price " + product.getPrice().toPlainString());
        });
    }

    /**
     * Takes over name, category, price, whether it earns points and whether discounts count, from now on.
     *
     * @param version the version the edited values were read at
     * @return its code
     * @throws BusinessException       {@code error.price_range} or {@code error.price_decimals}
     * @throws ChangedMeanwhileException if somebody else has changed the product since
     */
    public String edit(String token, int version, Product edited) {
        String code = edited.getCode();
        return operations.once(operation(token, "product.edit", edited), code, () -> {
            requireSellable(edited.getPrice());
            Product product = products.get(code);
            ChangedMeanwhileException.unlessSame(version, product.getVersion());
            audit.record("PRODUCT_EDITED", Subject.product(code), String.join(", ", product.edit(edited)));
            entityManager.flush();
        });
    }

    /** Takes a product off sale; receipts keep it. */
    public String disable(String token, String code) {
        return operations.once(Operation.of(token, "product.disable", code), code, () -> {
            products.get(code).disable();
            audit.record("PRODUCT_DISABLED", Subject.product(code));
        });
    }

    /** Puts a product on sale again. */
    public String enable(String token, String code) {
        return operations.once(Operation.of(token, "product.enable", code), code, () -> {
            products.get(code).enable();
            audit.record("PRODUCT_ENABLED", Subject.product(code));
        });
    }

    private static Operation operation(String token, String verb, Product product) {
        Long category = product.getCategory() == null ? null : product.getCategory().getId();
        return Operation.of(token, verb, product.getCode(), product.getName(), category, product.getPrice(), product.isEarnsPoints(), product.isDiscountable());
    }

    private void requireSellable(BigDecimal price) {
        Programme programme = programmes.current();
        if (!Product.isSellableAt(price)) {
            throw new BusinessException("error.price_range", new BigDecimal(Product.MAX_PRICE)).at("price");
        }
        if (programme.round(price).compareTo(price) != 0) {
            throw new BusinessException("error.price_decimals", programme.moneyScale()).at("price");
        }
    }

    private void flushUnique(String code) {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "product_code")) {
                throw new BusinessException("error.product_code_taken", code).at("code");
            }
            throw failure;
        }
    }
}
