package local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro, with the two files of {@code server-config/payara}. */
final class PayaraMicro implements ServerKind {

    private final Path script = LocalFolder.path("carnet.server-config").resolve("payara");
    private final LocalFolder folder;

    PayaraMicro(LocalFolder folder) {
        this.folder = folder;
    }

    @Override
    public void configure() {
        // Payara Micro runs its scripts at every start
    }

    @Override
    public Process launch(Path war, Path properties) throws IOException {
        LocalFolder.delete(folder.server().resolve("micro"));
        return LocalServer.java(folder, log(), "-Xmx768m", "-jar", LocalFolder.path("carnet.payara-micro").toString(),
                "--nocluster", "--disablephonehome", "--rootdir", folder.server().resolve("micro").toString(),
                "--port", String.valueOf(folder.httpPort()),
                "--addlibs", LocalFolder.path("carnet.driver").toString(),
                "--systemproperties", properties.toString(),
                "--prebootcommandfile", script.resolve("before-boot.asadmin").toString(),
                "--postbootcommandfile", script.resolve("after-boot.asadmin").toString(),
                "--deploy", war.toString()).start();
    }

    /** Payara Micro goes on without what it could not deploy, and lists what it did. */
    @Override
    public boolean hasRefused() throws IOException {
        String said = Files.readString(log());
        return said.contains("Exception while loading the app") || said.matches("(?s).*\"Deployed\": \\[\\s*\\].*");
    }

    @Override
    public Path log() {
        return folder.server().resolve("log/server.log");
    }
}
