package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    /** Its path is so long that no file in it has a name that the system takes. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDataDirectoryThatCannotBeWrittenToIsNamed() throws Exception {
        Path deep = folder;
        while (deep.toString().length() < 4080) {
            deep = deep.resolve("d".repeat(Math.min(200, 4084 - deep.toString().length())));
        }
        System.setProperty("carnet.data.dir", deep.toString());

        assertThatThrownBy(() -> new Migrations().migrate()).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("Nothing can be written to the data directory " + deep);
    }
}
