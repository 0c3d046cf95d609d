package app.carnet.settings;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Accounts;
import app.carnet.security.BranchesNeeded;
import app.carnet.security.FirstSetUp;
import app.carnet.security.Role;
import app.carnet.security.Workplaces;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The branches of the place: reading for the staff, changing for managers. At least one is active, and everybody's home is. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.ADMIN})
public class Branches {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditTrail audit;

    /** Those where people work and members can be registered, by name. */
    public List<Branch> active() {
        return entityManager.createQuery("SELECT b FROM Branch b WHERE b.active = TRUE ORDER BY b.name, b.id", Branch.class)
            .getResultList();
    }

    /** All, by name; for everybody, because every page says where its reader stands. */
    @PermitAll
    public List<Branch> all() {
        return entityManager.createQuery("SELECT b FROM Branch b ORDER BY b.name, b.id", Branch.class).getResultList();
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
    public String create(String token, Branch branch) {
        Operation operation = Operation.of(token, "branch.create", "new", branch.digest());
        return operations.once(operation, Long.toString(branch.getId()), () -> {
            entityManager.persist(branch);
            flushUnique();
            audit.record("BRANCH_CREATED", Subject.branch(branch.getId()), branch.getName());
        });
    }

    /**
     * Changes name, address and phone.
     *
     * @param version the version the person began from
     * @throws BusinessException       {@code error.branch_taken} if another branch has that name
     * @throws ChangedMeanwhileException if somebody else has changed the branch since
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String change(String token, Branch edited, int version) {
        String id = Long.toString(edited.getId());
        return operations.once(Operation.of(token, "branch.change", id, version, edited.digest()), id, () -> {
            Branch branch = get(edited.getId());
            ChangedMeanwhileException.unlessSame(version, branch.getVersion());
            audit.record("BRANCH_EDITED", Subject.branch(id), branch.edit(edited));
            flushUnique();
        });
    }

    /**
     * Nobody works or is registered there any more; whoever stands there is at home with their next click.
     *
     * @throws BusinessException {@code error.last_branch} if no other branch is active; {@code error.branch_is_home} if
     *                           somebody who may sign in is at home there
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String disable(String token, long id) {
        return operations.once(Operation.of(token, "branch.disable", id), Long.toString(id), () -> {
            Branch branch = get(id);
            if (lockActive().equals(List.of(branch))) {
                throw new BusinessException("error.last_branch");
            }
            long people = accounts.countAtHome(id);
            if (people > 0) {
                throw new BusinessException("error.branch_is_home", branch.getName(), people);
            }
            branch.disable();
            audit.record("BRANCH_DISABLED", Subject.branch(id), branch.getName());
        });
    }

    /** Lets people work and members be registered there again. */
    @RolesAllowed(Role.Names.MANAGER)
    public String enable(String token, long id) {
        return operations.once(Operation.of(token, "branch.enable", id), Long.toString(id), () -> {
            Branch branch = get(id);
            branch.enable();
            audit.record("BRANCH_ENABLED", Subject.branch(id), branch.getName());
        });
    }

    /** Makes the first branch of a new place, named like it, in the transaction of its first account. */
    @PermitAll
    public void begin(@Observes FirstSetUp setUp) {
        entityManager.persist(new Branch(setUp.branchId(), setUp.placeName()));
    }

    /** @throws BusinessException {@code error.branch_closed} if a branch is disabled or does not exist */
    @PermitAll
    public void requireActive(@Observes BranchesNeeded needed) {
        Set<Long> active = lockActive().stream().map(Branch::getId).collect(Collectors.toSet());
        if (needed.home() != null && !active.contains(needed.home())) {
            throw new BusinessException("error.branch_closed").at("branch");
        }
        if (!active.containsAll(needed.added())) {
            throw new BusinessException("error.branch_closed").at("branches");
        }
    }

    /** Writes down where people work, their home first; a branch that is disabled too, if they may work there when it is enabled. */
    @PermitAll
    public void record(@Observes Workplaces workplaces) {
        Map<Long, String> names = all().stream().collect(Collectors.toMap(Branch::getId, Branch::getName));
        audit.record("ACCOUNT_PLACED", Subject.account(workplaces.username()),
            Stream.concat(Stream.ofNullable(workplaces.home()), workplaces.others().stream()).map(names::get).collect(Collectors.joining(", ")));
    }

    /** Until the transaction ends none is disabled, and nobody moves in. */
    private List<Branch> lockActive() {
        return entityManager.createQuery("SELECT b FROM Branch b WHERE b.active = TRUE ORDER BY b.id", Branch.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
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
