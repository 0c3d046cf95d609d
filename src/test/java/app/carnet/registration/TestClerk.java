package app.carnet.registration;

import app.carnet.settings.Programme;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Supplier;

/** Lets a test do, inside the server, what a clerk may do. */
@Stateless
@RunAs("CLERK")
@PermitAll
public class TestClerk {

    @PersistenceContext
    private EntityManager entityManager;

    /** In as many transactions as what is done opens by itself. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T does(Supplier<T> deed) {
        return deed.get();
    }

    /** The place the members belong to, unless another test has opened one. */
    public void openThePlace() {
        entityManager.createNativeQuery("SELECT next_value FROM number_block WHERE name = 'MEMBER' FOR UPDATE").getSingleResult();
        if (entityManager.createQuery("SELECT p FROM Programme p", Programme.class).getResultList().isEmpty()) {
            entityManager.persist(new Programme("Riverside", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai")));
        }
    }

    /** A number the database counts. */
    public long count(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
