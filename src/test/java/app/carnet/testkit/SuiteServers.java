package app.carnet.testkit;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.Map;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

import local.LocalDatabase;
import local.LocalFolder;
import local.LocalMailbox;
import local.LocalServer;

/** Starts a fresh database before Arquillian starts the server, with the same scripts as {@code mvn -Prun}. */
public class SuiteServers {

    private LocalDatabase database;
    private LocalMailbox mailbox;

    public void start(@Observes(precedence = 1) BeforeSuite event) throws Exception {
        var folder = LocalFolder.afresh();
        database = new LocalDatabase(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        database.start();
        mailbox = new LocalMailbox(folder).start();
        new LocalServer(folder).configure();
        folder.serverProperties(settings(folder));
    }

    /** The server's settings; tests find the addresses and passwords in system properties, inside the server and out. */
    static Map<String, String> settings(LocalFolder folder) throws IOException {
        var settings = Map.ofEntries(
                entry("carnet.server", System.getProperty("carnet.server")),
                entry("carnet.clock.movable", "true"),
                entry("carnet.jobs", "off"),
                entry("carnet.password.iterations", "1000"),
                entry("carnet.db.spy", "true"),
                entry("carnet.test.url", folder.address()),
                entry("carnet.test.mailbox", folder.mailbox().toString()),
                entry("carnet.test.db.url", folder.databaseUrl()),
                entry("carnet.test.db.root.password", folder.password("root")),
                entry("carnet.test.db.carnet_schema.password", folder.password("carnet_schema")),
                entry("carnet.test.db.carnet.password", folder.password("carnet")));
        settings.forEach(System::setProperty);
        return settings;
    }

    public void stop(@Observes(precedence = -1) AfterSuite event) {
        database.close();
        mailbox.close();
    }
}
