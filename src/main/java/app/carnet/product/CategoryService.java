package app.carnet.product;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** What a manager does to categories. Every verb gives the category's id. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class CategoryService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Products products;
    @Inject
    private AuditTrail audit;

    /** @throws BusinessException {@code error.category_name_taken} */
    public String create(String token, String name) {
        Category category = new Category(name);
        String id = Long.toString(category.getId());
        return operations.once(Operation.of(token, "category.create", "", name), id, () -> {
            entityManager.persist(category);
            flushUnique();
            audit.record("CATEGORY_CREATED", Subject.category(id), name);
        });
    }

    /**
     * @param version the version the person began from
     * @throws BusinessException       {@code error.category_name_taken}
     * @throws ChangedMeanwhileException if somebody else has changed the category since
     */
    public String rename(String token, long id, int version, String name) {
        return operations.once(Operation.of(token, "category.rename", id, version, name), Long.toString(id), () -> {
            Category category = products.getCategory(id);
            ChangedMeanwhileException.unlessSame(version, category.getVersion());
            audit.record("CATEGORY_RENAMED", Subject.category(id), category.getName() + " -> " + name);
            category.rename(name);
            flushUnique();
        });
    }

    /** Takes a category off the choice for products; those that have it keep it. */
    public String disable(String token, long id) {
        return operations.once(Operation.of(token, "category.disable", id), Long.toString(id), () -> {
            Category category = products.getCategory(id);
            category.disable();
            audit.record("CATEGORY_DISABLED", Subject.category(id), category.getName());
        });
    }

    /** Offers a category for products again. */
    public String enable(String token, long id) {
        return operations.once(Operation.of(token, "category.enable", id), Long.toString(id), () -> {
            Category category = products.getCategory(id);
            category.enable();
            audit.record("CATEGORY_ENABLED", Subject.category(id), category.getName());
        });
    }

    private void flushUnique() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "category_name")) {
                throw new BusinessException("error.category_name_taken").at("name");
            }
            throw failure;
        }
    }
}
