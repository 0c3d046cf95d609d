package app.carnet.settings;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The houses of the place: reading for the desk, changing for managers. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Branches {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;

    /** Those where members can be registered, by name. */
    public List<Branch> active() {
        return entityManager.createQuery("SELECT b FROM Branch b WHERE b.active = TRUE ORDER BY b.name", Branch.class)
            .getResultList();
    }

    /** All, by name. */
    public List<Branch> all() {
        return entityManager.createQuery("SELECT b FROM Branch b ORDER BY b.name", Branch.class).getResultList();
    }

    public Optional<Branch> find(long id) {
        return Optional.ofNullable(entityManager.find(Branch.class, id));
    }

    /** @throws NotFoundException if there is no such branch */
    public Branch get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("branch", id));
    }

    /** @throws BusinessException {@code error.branch_taken} if another branch has that name */
    @RolesAllowed(Role.Names.MANAGER)
    public String create(String token, String name) {
        Branch branch = new Branch(name);
        Operation operation = Operation.of(token, "branch.create", "new", name);
        return operations.once(operation, Long.toString(branch.getId()), () -> {
            entityManager.persist(branch);
            flushUnique();
            audit.record("BRANCH_CREATED", Subject.branch(branch.getId()), name);
        });
    }

    /**
     * @param version the version the person began from
     * @throws BusinessException       {@code error.branch_taken} if another branch has that name
     * @throws ChangedMeanwhileException if somebody else has changed the branch since
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String rename(String token, long id, int version, String name) {
        Operation operation = Operation.of(token, "branch.rename", id, version, name);
        return operations.once(operation, Long.toString(id), () -> {
            Branch branch = get(id);
            ChangedMeanwhileException.unlessSame(version, branch.getVersion());
            audit.record("BRANCH_RENAMED", Subject.branch(id), branch.getName() + " -> " + name);
            branch.rename(name);
            flushUnique();
        });
    }

    /** Registers nobody there any more. */
    @RolesAllowed(Role.Names.MANAGER)
    public String disable(String token, long id) {
        return operations.once(Operation.of(token, "branch.disable", id), Long.toString(id), () -> {
            Branch branch = get(id);
            branch.disable();
            audit.record("BRANCH_DISABLED", Subject.branch(id), branch.getName());
        });
    }

    /** Registers members there again. */
    @RolesAllowed(Role.Names.MANAGER)
    public String enable(String token, long id) {
        return operations.once(Operation.of(token, "branch.enable", id), Long.toString(id), () -> {
            Branch branch = get(id);
            branch.enable();
            audit.record("BRANCH_ENABLED", Subject.branch(id), branch.getName());
        });
    }

    private void flushUnique() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "branch_name")) {
                throw new BusinessException("error.branch_taken").at("name");
            }
            throw failure;
        }
    }
}
