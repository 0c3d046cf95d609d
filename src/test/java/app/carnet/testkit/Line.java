package app.carnet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A line to the server that can be cut, as a phone's network is: what the browser asks through it then finds nobody. */
public final class Line implements AutoCloseable {

    private final URI server = URI.create(Place.address());
    private final List<Socket> calls = new ArrayList<>();
    private final int port;
    private ServerSocket end;

    /** Open at once. */
    public Line() {
        port = listen(0);
    }

    /** Where the application is at this end, without a slash at the end. */
    public String address() {
        return origin() + server.getPath();
    }

    public String origin() {
        return "http://" + server.getHost() + ":" + port;
    }

    public void mend() {
        listen(port);
    }

    public synchronized void cut() {
        try {
            end.close();
            for (Socket call : calls) {
                call.close();
            }
            calls.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private int listen(int wanted) {
        try {
            ServerSocket open = new ServerSocket(wanted, 50, InetAddress.getByName(server.getHost()));
            end = open;
            start(() -> answer(open));
            return open.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(ServerSocket open) {
        try {
            while (!open.isClosed()) {
                connect(open.accept(), open);
            }
        } catch (SocketException cut) {
            assert open.isClosed() : cut;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not who called just before the line was cut. */
    private synchronized void connect(Socket here, ServerSocket open) throws IOException {
        if (open.isClosed()) {
            here.close();
            return;
        }
        Socket there = new Socket(server.getHost(), server.getPort());
        calls.addAll(List.of(here, there));
        start(() -> carry(here, there));
        start(() -> carry(there, here));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            assert from.isClosed() || to.isClosed() : hungUp;
        }
    }
}
