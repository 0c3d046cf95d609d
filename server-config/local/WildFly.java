package local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly, with {@code server-config/wildfly/carnet.cli}. */
final class WildFly implements ServerKind {

    private static final String CONFIGURATION = "carnet.xml";
    /** The demo makes its history while it is deployed: on a slow machine that takes longer than the usual five minutes. */
    private static final int BOOTED_WITHIN_SECONDS = 900;

    private final Path wildfly = LocalFolder.path("carnet.wildfly");
    private final LocalFolder folder;

    WildFly(LocalFolder folder) {
        this.folder = folder;
    }

    @Override
    public void configure() throws Exception {
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
    }

    @Override
    public Process launch(Path war, Path properties) throws IOException {
        Files.copy(war, folder.server().resolve("deployments/carnet.war"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(mark("failed"));
        return Launcher.of(StandaloneCommandBuilder.of(wildfly)
                .setBaseDirectory(folder.server())
                .setServerConfiguration(CONFIGURATION)
                .addJavaOption("-Djboss.as.management.blocking.timeout=" + BOOTED_WITHIN_SECONDS)
                .addServerArgument("--properties=" + properties)).inherit().launch();
    }

    @Override
    public boolean hasRefused() {
        return Files.exists(mark("failed"));
    }

    @Override
    public Path log() {
        return folder.server().resolve("log/server.log");
    }

    /** How the deployment scanner tells what became of the WAR. */
    private Path mark(String outcome) {
        return folder.server().resolve("deployments/carnet.war." + outcome);
    }
}
