package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does what a timer sets off, beside the timer. GlassFish gives a timer up until the next deployment once anything called in
 * its method has failed twice in a row, even if the method went on; a database that is away for half a minute does that. So
 * a timer only hands its work over here; a failure is written down and left to the next time.
 */
@Stateless
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class Unattended {

    private static final Logger LOG = Logger.getLogger(Unattended.class.getName());

    /** @param work which begins transactions of its own, and may still be at it when it is handed over again */
    @Asynchronous
    public void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            boolean away = Failure.isDatabaseAway(failure);
            LOG.log(Level.WARNING, what + " failed and is tried again at its next time: " + Failure.reason(failure), away ? null : failure);
        }
    }
}
