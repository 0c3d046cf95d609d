package app.carnet.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

import local.LocalFolder;
import local.LocalServer;

/** Any server that {@link LocalServer} can start, with the tests in its deployment, called by HTTP. */
public class SuiteContainer implements DeployableContainer<SuiteContainer.Nothing> {

    /** All settings are the build's. */
    public static class Nothing implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to be wrong
        }
    }

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private LocalServer server;

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            var folder = LocalFolder.configured();
            var war = Path.of(System.getProperty("carnet.home"), "carnet.war");
            archive.as(ZipExporter.class).exportTo(new File(war.toString()), true);
            server = new LocalServer(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.start(war, SuiteServers.settings(folder));
            return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", folder.httpPort()).add(new Servlet(RUNNER, "carnet")));
        } catch (IOException | InterruptedException e) {
            throw new DeploymentException("Carnet with its tests", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        server.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
