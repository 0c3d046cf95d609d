package app.carnet.foundation;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.time.Duration;

/**
 * Stands around every page action, outside its transaction.
 *
 * <ul>
 * <li>A conflict the database reports is tried again, at most three times and not for long; the operation token keeps
 * the deed single.</li>
 * <li>What then still fails is answered by {@link Refusals}: one message, a 404, or the error page.</li>
 * </ul>
 */
@PageAction
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PageActionInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ATTEMPTS = 3;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    @Inject
    private Refusals refusals;

    @AroundInvoke
    Object perform(InvocationContext action) throws Exception {
        long begun = System.nanoTime();
        for (int attempt = 1;; attempt++) {
            try {
                return action.proceed();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || System.nanoTime() - begun > PATIENCE_NANOS || !Failure.isConflict(failure)) {
                    return refusals.answer(failure);
                }
            }
        }
    }
}
