package local;

import java.io.IOException;
import java.nio.file.Path;

/** What differs from one kind of server to the next: how it is prepared, launched, and heard to have failed. */
interface ServerKind {

    /** As the build says in the system property {@code carnet.server}. */
    static ServerKind configured(LocalFolder folder) {
        return switch (System.getProperty("carnet.server")) {
            case "wildfly" -> new WildFly(folder);
            case "payara" -> new PayaraMicro(folder);
            case "glassfish" -> new GlassFish(folder);
            case "liberty" -> new Liberty(folder);
            default -> throw new IllegalArgumentException("carnet.server: " + System.getProperty("carnet.server"));
        };
    }

    /** Runs the administrator's script of this kind in a server folder that holds nothing but older logs. */
    void configure() throws Exception;

    /** Starts the server with that WAR, without waiting for it; the file holds its system properties. */
    Process launch(Path war, Path properties) throws IOException, InterruptedException;

    /** Whether the server is there and has given up on Carnet. */
    boolean hasRefused() throws IOException;

    /** Where the server says why. */
    Path log();
}
