package app.carnet.testkit;

import org.junit.jupiter.api.extension.ExtendWith;

/** Does so in Chromium; without one these tests are not run, and one line says so loudly. */
@ExtendWith(BrowserExtension.class)
public abstract class BrowserTest extends PageTest {

    /** The same window for all tests, emptied before each. */
    protected final Browser browser = Browser.ours();
}
