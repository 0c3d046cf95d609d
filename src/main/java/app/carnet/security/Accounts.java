package app.carnet.security;

import app.carnet.foundation.InstantConverter;
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
     * Whose session it is and where they may work, if it has not been ended and the account's password, roles and access
     * are still those of its generation; else empty. Branches are a later room, which this one cannot import; so it asks
     * their table which of the account's are active, and for nothing else: one statement per request.
     */
    public Optional<OpenSession> findOpen(SignedInSession session) {
        List<?> rows = entityManager.createNativeQuery("SELECT a.full_name, a.branch_id, b.id, s.last_seen_at FROM account a"
                + " JOIN account_session s ON s.id = ? AND s.account_id = a.id AND s.ended_at IS NULL"
                + " LEFT JOIN branch b ON b.active AND (b.id = a.branch_id OR b.id IN"
                + " (SELECT o.branch_id FROM account_branch o WHERE o.account_id = a.id))"
                + " WHERE a.username = ? AND a.generation = ? AND NOT a.disabled ORDER BY b.name, b.id")
            .setParameter(1, session.id()).setParameter(2, session.username()).setParameter(3, session.generation()).getResultList();
        List<Object[]> columns = rows.stream().map(row -> (Object[]) row).toList();
        List<Long> branchIds = columns.stream().map(row -> (Long) row[2]).filter(Objects::nonNull).toList();
        return columns.stream().findFirst().map(row -> new OpenSession(Presence.of((String) row[0], (Long) row[1], branchIds),
            InstantConverter.read((Long) row[3])));
    }

    /**
     * An account of the staff.
     *
     * @throws NotFoundException if there is none, or it is a member's
     */
    public Account getStaff(String username) {
        return find(username).filter(account -> !account.isMembers()).orElseThrow(() -> new NotFoundException("account", username));
    }

    /** The member's login that was made first, of those with a password. */
    public Optional<Account> firstOfMembers() {
        return entityManager.createQuery("SELECT a FROM Account a JOIN a.roles r WHERE r = app.carnet.security.Role.MEMBER"
                + " AND a.passwordHash IS NOT NULL ORDER BY a.id", Account.class)
            .setMaxResults(1).getResultStream().findFirst();
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

    /** All of the staff, by username. */
    @RolesAllowed(Role.Names.ADMIN)
    public List<Account> all() {
        return entityManager.createQuery("SELECT a FROM Account a WHERE NOT EXISTS (SELECT m.id FROM Account m JOIN m.roles r"
                + " WHERE m.id = a.id AND r = app.carnet.security.Role.MEMBER) ORDER BY a.username", Account.class)
            .setHint("eclipselink.batch", "a.roles").setHint("eclipselink.batch", "a.otherBranchIds").getResultList();
    }
}
