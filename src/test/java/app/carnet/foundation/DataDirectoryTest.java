package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void use() {
        System.setProperty("carnet.data.dir", folder.toString());
    }

    @AfterEach
    void asBefore() {
        System.clearProperty("carnet.data.dir");
    }

    /** Two servers may share the directory. */
    @Test
    void whatAnotherServerTriesOutAtTheSameTimeIsNotInTheWay() throws IOException {
        Files.createDirectories(folder.resolve("writable.tmp").resolve("in the way"));

        assertThatCode(DataDirectory::requireWritable).doesNotThrowAnyException();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
