package local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code mvn -Prun}: database and server in the foreground, until Ctrl-C stops both. */
public final class LocalRun {

    public static void main(String[] arguments) throws Exception {
        var folder = LocalFolder.configured();
        requireFree(folder.httpPort(), folder.managementPort(), folder.databasePort(), folder.mailPort());
        var mailbox = new LocalMailbox(folder);
        var database = new LocalDatabase(folder);
        var server = new LocalServer(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database)));
        try {
            mailbox.start();
            database.start();
            server.configure().start(carnetProperties());
            welcome(folder);
            server.process().waitFor();
        } finally {
            stop(server, database);
            mailbox.close();
        }
    }

    /** The server first: what it is about to commit still finds its database. */
    private static void stop(LocalServer server, LocalDatabase database) {
        server.close();
        database.close();
    }

    private static void requireFree(int... ports) throws IOException {
        for (int port : ports) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new IOException("Port " + port + " is in use. Does another Carnet run? Others can be chosen with"
                        + " -Dcarnet.http.port, -Dcarnet.management.port, -Dcarnet.db.port and -Dcarnet.mail.port.", e);
            }
        }
    }

    /** What is set for Carnet on Maven's command line reaches the server: {@code -Dcarnet.demo=true} and the like. */
    private static Map<String, String> carnetProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("carnet."))
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    private static void welcome(LocalFolder folder) {
        var code = folder.data().resolve("set-up-code.txt");
        System.out.printf("%n  Carnet is at %s%n", folder.address());
        if (Boolean.getBoolean("carnet.demo")) {
            System.out.printf("  Sign-ins of the demo stand on its sign-in page.%n");
        } else if (Files.exists(code)) {
            System.out.printf("  The code that opens the set-up page is in %s%n", code);
        }
        System.out.printf("  E-mail to members is not sent on but kept in %s%n", folder.mailbox());
        System.out.printf("  Ctrl-C stops it. Data stays in %s%n%n", folder.home());
    }

    private LocalRun() {
    }
}
