package app.carnet.security;

import app.carnet.foundation.NotFoundException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

    /** The full name of an account whose password, roles and access are still those of that generation; else empty. */
    public Optional<String> findCurrentName(String username, int generation) {
        return entityManager.createQuery("SELECT a.fullName FROM Account a WHERE a.username = :username"
                + " AND a.generation = :generation AND a.disabled = FALSE", String.class)
            .setParameter("username", username)
            .setParameter("generation", generation)
            .getResultStream().findFirst();
    }

    /** All, by username. */
    @RolesAllowed(Role.Names.ADMIN)
    public List<Account> all() {
        return entityManager.createQuery("SELECT a FROM Account a ORDER BY a.username", Account.class).getResultList();
    }
}
