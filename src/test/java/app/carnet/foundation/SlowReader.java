package app.carnet.foundation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads for longer than anybody at the counter is let wait. */
@Stateless
@PermitAll
public class SlowReader {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;

    public void read(int seconds) {
        entityManager.createNativeQuery("SELECT SLEEP(?)").setParameter(1, seconds).getSingleResult();
    }

    @LongStatements
    public void readPatiently(int seconds) {
        read(seconds);
    }

    /** The driver's, which the transaction uses. */
    public Connection connection() throws SQLException {
        read(0);
        return entityManager.unwrap(Connection.class).getMetaData().getConnection();
    }

    @LongStatements
    public int patienceWhileLong() throws SQLException {
        return connection().getNetworkTimeout();
    }

    @LongStatements
    public void refusePatiently() {
        context.setRollbackOnly();
        throw new BusinessException("error.not_found");
    }
}
