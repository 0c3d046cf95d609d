package app.carnet.foundation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What {@code /health/ready} asks. */
@Stateless
@PermitAll
public class Health {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws jakarta.ejb.EJBException if the database does not answer */
    public void readATable() {
        entityManager.createNativeQuery("SELECT name FROM number_block LIMIT 1").getResultList();
    }
}
