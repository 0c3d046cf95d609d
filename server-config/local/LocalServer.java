package local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly as the build unpacked it, with a folder of its own for configuration, logs and deployment. */
public final class LocalServer implements AutoCloseable {

    public static final String CONFIGURATION = "carnet.xml";

    private static final int STOPPED_WITHIN_SECONDS = 60;

    private final LocalFolder folder;
    private final Path wildfly = LocalFolder.path("carnet.wildfly");
    private Process process;

    public LocalServer(LocalFolder folder) {
        this.folder = folder;
    }

    /** Makes the server's folder anew, all but its logs, and runs the administrator's script on it. */
    public LocalServer configure() throws Exception {
        for (var old : new String[] {"configuration", "deployments", "data", "tmp"}) {
            LocalFolder.delete(folder.server().resolve(old));
        }
        Files.createDirectories(folder.server().resolve("deployments"));
        var target = Files.createDirectories(folder.server().resolve("configuration"));
        try (var files = Files.newDirectoryStream(wildfly.resolve("standalone/configuration"), "*.{xml,properties}")) {
            for (var file : files) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        Files.copy(target.resolve("standalone.xml"), target.resolve(CONFIGURATION));
        var log = folder.server().resolve("configuration.log");
        var cli = CliCommandBuilder.of(wildfly)
                .addJavaOption("-Djboss.server.base.dir=" + folder.server())
                .setScriptFile(LocalFolder.path("carnet.server-config").resolve("wildfly/carnet.cli"));
        var script = Launcher.of(cli).addEnvironmentVariable("JBOSS_HOME", wildfly.toString())
                .setRedirectErrorStream(true).redirectOutput(log).launch();
        if (script.waitFor() != 0) {
            throw new IOException("WildFly was not configured:\n" + Files.readString(log));
        }
        return this;
    }

    /** Starts the server with the WAR of the build; returns when that is deployed. */
    public LocalServer start(Map<String, String> properties) throws Exception {
        var deployment = folder.server().resolve("deployments/carnet.war");
        Files.copy(LocalFolder.path("carnet.war"), deployment, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(Path.of(deployment + ".deployed")); // of a server that was killed
        process = Launcher.of(StandaloneCommandBuilder.of(wildfly)
                .setBaseDirectory(folder.server())
                .setServerConfiguration(CONFIGURATION)
                .addServerArgument("--properties=" + folder.serverProperties(properties))).inherit().launch();
        while (Files.notExists(Path.of(deployment + ".deployed"))) {
            if (!process.isAlive() || Files.exists(Path.of(deployment + ".failed"))) {
                throw new IOException("Carnet did not start: see " + folder.server().resolve("log/server.log"));
            }
            Thread.sleep(200);
        }
        return this;
    }

    public Process process() {
        return process;
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
            process = null;
        }
    }

    static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
