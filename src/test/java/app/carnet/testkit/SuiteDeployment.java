package app.carnet.testkit;

import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, and in it the test classes that run inside the server, with their assertions. */
public class SuiteDeployment implements DeploymentScenarioGenerator {

    /** What runs outside stays outside: unit tests, browser tests, and what starts the servers. */
    private static final Pattern OUTSIDE = Pattern.compile(".*((Test|PageIT|Chaos|Smoke|PlaceSuite)(\\$.*)?\\.class|/local/.*|/Suite.*)");

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        return List.of(new DeploymentDescription("carnet", war()).shouldBeTestable(true));
    }

    private WebArchive war() {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("carnet.war")));
        var tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(System.getProperty("carnet.test-classes")).as(JavaArchive.class);
        return war.merge(tests, "WEB-INF/classes", SuiteDeployment::isInside).addAsLibraries(jarOf(Assertions.class)).addAsLibrary(door());
    }

    /** Opens Arquillian's own servlet, by which tests are called where there is no other way in. */
    private static JavaArchive door() {
        return ShrinkWrap.create(JavaArchive.class, "door.jar").addAsManifestResource("suite/web-fragment.xml", "web-fragment.xml");
    }

    private static boolean isInside(ArchivePath path) {
        return path.get().endsWith(".class") && !OUTSIDE.matcher(path.get()).matches();
    }

    private static File jarOf(Class<?> type) {
        return new File(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
