package app.carnet.privacy;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import app.carnet.foundation.DataDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file {@code erasures.log} in the data directory, which outlives a restore of the database: a line for each member who
 * was erased, and for each ban that was lifted. Lines are only added, each on the disk before the erasure is told to be done; servers that share the directory
 * take turns. It is to be backed up apart from the database, and never restored to an older state.
 */
@ApplicationScoped
public class ErasureLog {

    private static final byte LINE_FEED = '\n';

    /** @throws UncheckedIOException if the lines cannot be put on the disk */
    synchronized void append(List<ErasureRecord> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file(), CREATE, READ, WRITE); var alone = channel.lock()) {
            ByteBuffer text = ByteBuffer.wrap((separator(channel) + lines(erasures)).getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The erasure of member " + erasures.get(0).memberNumber() + " cannot be written to " + file(), e);
        }
    }

    /** Everything that was erased, as far as this data directory knows. */
    List<ErasureRecord> read() {
        try {
            return Files.notExists(file()) ? List.of()
                : Files.readAllLines(file()).stream().map(ErasureRecord::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file() + " cannot be read", e);
        }
    }

    private static String lines(List<ErasureRecord> erasures) {
        return erasures.stream().map(erasure -> erasure.line() + "\n").collect(Collectors.joining());
    }

    /** What a power cut left of a line does not spoil the next one. */
    private static String separator(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == LINE_FEED ? "" : "\n";
    }

    private static Path file() {
        return DataDirectory.file("erasures.log");
    }
}
