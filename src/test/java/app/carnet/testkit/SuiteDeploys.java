package app.carnet.testkit;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/** Lets the first test class deploy, hands its deployment on to all others, and never undeploys: the server ends. */
public class SuiteDeploys {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;
    private DeploymentScenario first;
    private boolean deployed;
    private RuntimeException failure;

    public void generate(@Observes EventContext<GenerateDeployment> event) {
        if (first == null) {
            event.proceed();
            first = scenario.get();
        } else {
            scenario.set(first);
        }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (failure != null) {
            throw failure;
        }
        if (!deployed) {
            try {
                event.proceed();
                deployed = true;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
        // not proceeding: the next class uses it
    }

    public void keepToTheEnd(@Observes EventContext<BeforeStop> event) {
        // nor is Arquillian's own service undeployed, which our deployment depends on: the server ends with both
    }
}
