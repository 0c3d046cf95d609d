package local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** GlassFish, with a domain of its own and {@code server-config/glassfish/carnet.asadmin}. */
final class GlassFish implements ServerKind {

    private static final String DOMAIN = "carnet";

    private final Path programs = LocalFolder.path("carnet.glassfish").resolve("glassfish/modules/admin-cli.jar");
    private final LocalFolder folder;
    private Process deployment;

    GlassFish(LocalFolder folder) {
        this.folder = folder;
    }

    @Override
    public void configure() throws Exception {
        run("create-domain", "--nopassword", "--domaindir", domains().toString(), "--adminport", admin(),
                "--instanceport", String.valueOf(folder.httpPort()), "--checkports=false", DOMAIN);
        Files.copy(LocalFolder.path("carnet.driver"), domains().resolve(DOMAIN + "/lib/mariadb-java-client.jar"));
        run("start-domain", "--domaindir", domains().toString(), DOMAIN);
        run("--port", admin(), "multimode", "--file", LocalFolder.path("carnet.server-config").resolve("glassfish/carnet.asadmin").toString());
        run("stop-domain", "--domaindir", domains().toString(), DOMAIN);
    }

    /** The domain must run before it can be told its properties and its application. */
    @Override
    public Process launch(Path war, Path properties) throws IOException, InterruptedException {
        var domain = asadmin("start-domain", "--verbose", "--domaindir", domains().toString(), DOMAIN)
                .redirectOutput(folder.server().resolve("log/domain.log").toFile()).start();
        while (!isListening() && domain.isAlive()) {
            Thread.sleep(200);
        }
        var script = folder.server().resolve("deploy.asadmin");
        Files.writeString(script, "create-system-properties " + escaped(properties) + "\ndeploy --force --contextroot=carnet --name=carnet " + war + "\n");
        deployment = asadmin("--port", admin(), "multimode", "--file", script.toString()).start();
        return domain;
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), folder.managementPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public boolean hasRefused() {
        return !deployment.isAlive() && deployment.exitValue() != 0;
    }

    @Override
    public Path log() {
        return domains().resolve(DOMAIN + "/logs/server.log");
    }

    private Path domains() {
        return folder.server().resolve("domains");
    }

    private String admin() {
        return String.valueOf(folder.managementPort());
    }

    /** As asadmin reads a list of properties out of a file: colons divide them. */
    private static String escaped(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.entrySet().stream().filter(each -> each.getKey().toString().startsWith("carnet."))
                .map(each -> each.getKey() + "=" + each.getValue().toString().replace(":", "\\\\:"))
                .collect(Collectors.joining(":"));
    }

    /** In a file of several commands, one that failed is told of in words alone. */
    private void run(String... arguments) throws IOException, InterruptedException {
        if (asadmin(arguments).start().waitFor() != 0 || Files.readString(script()).contains(" failed.")) {
            throw new IOException("GlassFish: " + String.join(" ", arguments) + "\n" + Files.readString(script()));
        }
    }

    private ProcessBuilder asadmin(String... arguments) {
        var command = new ArrayList<>(List.of("-jar", programs.toString()));
        command.addAll(List.of(arguments));
        return LocalServer.java(folder, script(), command.toArray(String[]::new));
    }

    private Path script() {
        return folder.server().resolve("log/asadmin.log");
    }
}
