package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpCodeFileTest {

    @TempDir
    private Path directory;

    @Test
    void theCodeFitsHoweverItIsTyped() {
        SetUpCodeFile file = file();
        file.write("AB2C-DE3F-GH4J");

        assertThat(file.fits("ab2c de3f gh4j")).isTrue();
        assertThat(file.fits("AB2C-DE3F-GH4K")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "AB2C-DE"})
    void aFileWithoutAWholeCodeFitsNothingAndIsReplaced(String written) throws IOException {
        SetUpCodeFile file = file();
        Files.writeString(file.path(), written);
        assertThat(file.isUsable()).isFalse();
        assertThat(file.fits(written)).isFalse();

        file.write(OneTimeCode.fresh());
        assertThat(file.isUsable()).isTrue();
    }

    @Test
    void withoutAFileNothingFits() {
        assertThat(file().fits("")).isFalse();
        assertThat(file().fits(null)).isFalse();
    }

    @Test
    void onlyTheServersUserReadsItAndNothingElseIsLeft() throws IOException {
        SetUpCodeFile file = file();
        file.write("AB2C-DE3F-GH4J");

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file.path());
        }
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file.path())).hasSize(2);
        }
    }

    private SetUpCodeFile file() {
        return new SetUpCodeFile(directory.resolve("set-up-code.txt"));
    }
}
