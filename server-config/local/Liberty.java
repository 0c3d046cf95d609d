package local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Open Liberty, with {@code server-config/liberty/server.xml}. */
final class Liberty implements ServerKind {

    private final Path liberty = LocalFolder.path("carnet.liberty");
    private final LocalFolder folder;

    Liberty(LocalFolder folder) {
        this.folder = folder;
    }

    @Override
    public void configure() throws IOException {
        Files.createDirectories(home().resolve("apps"));
        Files.copy(LocalFolder.path("carnet.server-config").resolve("liberty/server.xml"), home().resolve("server.xml"));
        Files.copy(LocalFolder.path("carnet.driver"), Files.createDirectories(home().resolve("lib")).resolve("mariadb-java-client.jar"));
    }

    @Override
    public Process launch(Path war, Path properties) throws IOException {
        Files.copy(war, home().resolve("apps/carnet.war"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(properties, home().resolve("bootstrap.properties"), StandardCopyOption.REPLACE_EXISTING);
        var tools = liberty.resolve("bin/tools");
        var java = LocalServer.java(folder, log(), "-Xmx768m", "@" + liberty.resolve("lib/platform/java/java9.options"),
                "-javaagent:" + tools.resolve("ws-javaagent.jar"), "-jar", tools.resolve("ws-server.jar").toString(), "carnet");
        java.environment().put("WLP_USER_DIR", folder.server().toString());
        return java.start();
    }

    @Override
    public boolean hasRefused() throws IOException {
        return Files.readString(log()).contains("CWWKZ0002E") || Files.readString(log()).contains("CWWKZ0004E");
    }

    @Override
    public Path log() {
        return folder.server().resolve("log/server.log");
    }

    private Path home() {
        return folder.server().resolve("servers/carnet");
    }
}
