package app.carnet.foundation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/**
 * Stands around every verb of {@link LongStatements}, inside its transaction: waits longer for the connection that the
 * transaction uses, and for no other. What the verb wrote is sent before it ends. However it ends, the connection then
 * waits as long as before, for what follows in the transaction and for the next one that the pool lends it to.
 */
@LongStatements
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class LongStatementsInterceptor {

    private static final int AT_MOST_MILLIS = (int) Duration.ofMinutes(2).toMillis();

    @PersistenceContext
    private EntityManager entityManager;

    @AroundInvoke
    Object beLetWait(InvocationContext verb) throws Exception {
        try (Patience patience = new Patience(connection())) {
            Object result = verb.proceed();
            entityManager.flush();
            return result;
        }
    }

    /** Asked for by a short statement, without which EclipseLink has none; so a database that is away already is not waited for. */
    private Connection connection() {
        entityManager.createNativeQuery("SELECT 1").getSingleResult();
        return Objects.requireNonNull(entityManager.unwrap(Connection.class), "Only within a transaction may statements be long");
    }

    /** A resource, so that a lost connection, which can not be set back, does not hide how it was lost. */
    private static final class Patience implements AutoCloseable {

        private final Connection connection;
        private final int usualMillis;

        /** On the driver's own connection: that of the pool takes no more orders once its transaction is to be rolled back. */
        Patience(Connection pooled) throws SQLException {
            connection = pooled.getMetaData().getConnection();
            usualMillis = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, AT_MOST_MILLIS);
        }

        @Override
        public void close() throws SQLException {
            connection.setNetworkTimeout(Runnable::run, usualMillis);
        }
    }
}
