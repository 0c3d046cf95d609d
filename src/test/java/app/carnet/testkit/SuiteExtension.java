package app.carnet.testkit;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** One database, one server and one deployment for all integration tests, instead of a deployment for each class. */
public class SuiteExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SuiteServers.class);
        builder.observer(SuiteDeploys.class);
        builder.service(DeploymentScenarioGenerator.class, SuiteDeployment.class);
        if (!System.getProperty("carnet.server").equals("wildfly")) {
            builder.service(DeployableContainer.class, SuiteContainer.class);
        }
    }
}
