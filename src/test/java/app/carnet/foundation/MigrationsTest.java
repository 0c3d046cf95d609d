package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        System.clearProperty("carnet.data.dir");
    }

    @Test
    void aMissingResourceIsNamed() {
        System.setProperty("carnet.data.dir", folder.toString());

        assertThatThrownBy(() -> new Migrations().migrate()).isInstanceOf(IllegalStateException.class)
            .hasMessage("The server has no JDBC resource jdbc/carnet: create it as the README says");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamed() throws Exception {
        System.setProperty("carnet.data.dir", Files.writeString(folder.resolve("file"), "").resolve("below").toString());

        assertThatThrownBy(() -> new Migrations().migrate()).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("below cannot be made; set carnet.data.dir");
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenToIsNamed() throws Exception {
        System.setProperty("carnet.data.dir", folder.toString());
        Files.createDirectories(folder.resolve("writable.tmp").resolve("in the way"));

        assertThatThrownBy(() -> new Migrations().migrate()).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("Nothing can be written to the data directory " + folder);
    }
}
