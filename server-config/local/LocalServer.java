package local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The server that the build chose and unpacked, of one {@link ServerKind}, with a folder of its own for configuration,
 * logs and deployment.
 */
public final class LocalServer implements AutoCloseable {

    private static final int STOPPED_WITHIN_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LocalFolder folder;
    private final ServerKind kind;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Process process;

    public LocalServer(LocalFolder folder) {
        this.folder = folder;
        this.kind = ServerKind.configured(folder);
    }

    /** Makes the server's folder anew, all but its logs, and runs the administrator's script on it. */
    public LocalServer configure() throws Exception {
        LocalFolder.deleteAllBut(folder.server(), "log");
        Files.createDirectories(folder.server().resolve("log"));
        kind.configure();
        return this;
    }

    /** Starts the server with the WAR of the build; returns when Carnet is ready. */
    public LocalServer start(Map<String, String> properties) throws IOException, InterruptedException {
        return start(LocalFolder.path("carnet.war"), properties);
    }

    public LocalServer start(Path war, Map<String, String> properties) throws IOException, InterruptedException {
        process = kind.launch(war, folder.serverProperties(properties));
        while (!isReady()) {
            if (!process.isAlive() || kind.hasRefused()) {
                throw new IOException("Carnet did not start: see " + kind.log());
            }
            Thread.sleep(200);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create(folder.address() + "health/ready")).timeout(PATIENCE).build();
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public Process process() {
        return process;
    }

    /** What the server has said. */
    public String log() throws IOException {
        return Files.readString(kind.log());
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            awaitEnd(process);
            process = null;
        }
    }

    /** A Java program in the server's folder, which writes into that log. */
    static ProcessBuilder java(LocalFolder folder, Path log, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.server().toFile()).redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
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
