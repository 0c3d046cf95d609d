package app.carnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Around every browser test: an empty browser before it, a picture of the page if it fails, and at its end the certainty
 * that the browser had nothing to complain about, neither a script's error nor a breach of the Content-Security-Policy.
 */
public final class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterTestExecutionCallback {

    private static final Logger LOG = Logger.getLogger(BrowserExtension.class.getName());
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isInstalled() || Boolean.getBoolean("browser.required")) {
            return ConditionEvaluationResult.enabled("Chromium runs it");
        }
        if (SAID.compareAndSet(false, true)) {
            LOG.severe("########## BROWSER TESTS NOT RUN: there is no Chromium with its driver (-Dbrowser.required=true makes this a failure) ##########");
        }
        return ConditionEvaluationResult.disabled("There is no Chromium with its driver");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        assertThat(Browser.isInstalled()).as("Chromium and its driver, which -Dbrowser.required=true asks for").isTrue();
        Browser.ours().empty();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Browser.ours().picture(context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
        } else {
            assertThat(Browser.ours().complaints()).as("what the browser complained of").isEmpty();
        }
    }
}
