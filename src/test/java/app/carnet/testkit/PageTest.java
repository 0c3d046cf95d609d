package app.carnet.testkit;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks at Carnet's pages from outside the server that Arquillian has started. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class PageTest {
}
