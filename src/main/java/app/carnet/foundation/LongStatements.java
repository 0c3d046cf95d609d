package app.carnet.foundation;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a verb whose statements may take up to two minutes each, because nobody stands at the counter for it: it reads
 * whole tables, or does one batch of a job. The server gives all other statements up after seconds, so that the counter
 * is answered in time even if the database is frozen. The server's time-out of transactions (five minutes on WildFly)
 * holds nevertheless: a job marks the verb that does one batch, in a transaction of its own. A call of the class's own
 * method is no such call.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LongStatements {
}
