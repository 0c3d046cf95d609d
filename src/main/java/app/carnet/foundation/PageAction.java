package app.carnet.foundation;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks what a page does: its {@code load()} and its actions. See {@link PageActionInterceptor} for what follows. Such a
 * method may be run again after a conflict: it asks the services first and changes the page's own state last.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface PageAction {
}
