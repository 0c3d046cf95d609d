package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

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

    @Test
    void whatWasSignedIsKnownAgainByTheNextServerToo() {
        String signed = started().sign("lin");

        assertThat(started().textOf(signed)).contains("lin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "lin", "lin.", "lin.0000", "x"})
    void nothingElseIsBelieved(String foisted) {
        assertThat(started().textOf(foisted)).isEmpty();
    }

    @Test
    void aSignatureIsGoodForItsOwnTextAndKeyAlone() throws IOException {
        String signed = started().sign("lin");
        assertThat(started().textOf(signed.replace("lin", "wen"))).isEmpty();

        Files.delete(folder.resolve("signature-key.txt"));
        assertThat(started().textOf(signed)).isEmpty();
    }

    private static Signature started() {
        Signature signature = new Signature();
        signature.readKey();
        return signature;
    }
}
