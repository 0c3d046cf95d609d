package app.carnet.security;

import app.carnet.foundation.NotFoundException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads accounts: every request asks here whether its session still counts. */
@Stateless
@PermitAll
public class Accounts {

    @PersistenceContext
    private EntityManager entityManager;

    /** False until the first set-up. */
    public boolean exist() {
        return !entityManager.createQuery("SELECT a.id FROM Account a", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** By username, however it is typed. */
    public Optional<Account> find(String username) {
        return entityManager.createQuery("SELECT a FROM Account a WHERE a.username = :username", Account.class)
            .setParameter("username", Account.canonical(username))
            .getResultStream().findFirst();
    }

    /** @throws NotFoundException if there is no such account */
    public Account get(String username) {
        return find(username).orElseThrow(() -> new NotFoundException("account", username));
    }

    /**
     * Whom an account belongs to and where they may work, if its password, roles and access are still those of that
     * generation; else empty. Branches are a later room, which this one cannot import; so it asks their table which of
     * the account's are active, and for nothing else: one statement per request.
     */
    public Optional<Presence> findPresence(String username, int generation) {
        List<?> rows = entityManager.createNativeQuery("SELECT a.full_name, a.branch_id, b.id FROM account a"
                + " LEFT JOIN branch b ON b.active AND (b.id = a.branch_id OR b.id IN"
                + " (SELECT o.branch_id FROM account_branch o WHERE o.account_id = a.id))"
                + " WHERE a.username = ? AND a.generation = ? AND NOT a.disabled ORDER BY b.name, b.id")
            .setParameter(1, username).setParameter(2, generation).getResultList();
        List<Object[]> columns = rows.stream().map(row -> (Object[]) row).toList();
        List<Long> branchIds = columns.stream().map(row -> (Long) row[2]).filter(Objects::nonNull).toList();
        return columns.stream().findFirst().map(row -> Presence.of((String) row[0], (Long) row[1], branchIds));
    }

    /** How many who may sign in are at home in that branch. */
    @RolesAllowed(Role.Names.MANAGER)
    public long countAtHome(long branchId) {
        return entityManager.createQuery("SELECT COUNT(a) FROM Account a WHERE a.branchId = :branch AND a.disabled = FALSE", Long.class)
            .setParameter("branch", branchId).getSingleResult();
    }

    /** The full name of whoever has that username, if anybody has. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.ADMIN})
    public Optional<String> findName(String username) {
        return entityManager.createQuery("SELECT a.fullName FROM Account a WHERE a.username = :username", String.class)
            .setParameter("username", username).getResultStream().findFirst();
    }

    /** All, by username. */
    @RolesAllowed(Role.Names.ADMIN)
    public List<Account> all() {
        return entityManager.createQuery("SELECT a FROM Account a ORDER BY a.username", Account.class)
            .setHint("eclipselink.batch", "a.roles").setHint("eclipselink.batch", "a.otherBranchIds").getResultList();
    }
}
