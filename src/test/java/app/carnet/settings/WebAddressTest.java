package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({"https://desk.example,https://desk.example", "' http://10.0.0.7:8080/carnet/ ',http://10.0.0.7:8080/carnet"})
    void anAddressIsReadWithoutTheSlashAtItsEnd(String written, String address) {
        assertThat(WebAddress.read(written)).hasValueSatisfying(read -> assertThat(read).hasToString(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk.example", "/carnet", "//desk.example", "ftp://desk.example", "javascript:alert(1)", "https://", "https:/carnet",
        "https://me@desk.example", "https://desk.example?a=b", "https://desk.example#top", "https://desk.example/a b", "https://例子.example",
        "https://desk.example/\r\nBcc:x"})
    void whatLinksCannotBeginWithIsNone(String written) {
        assertThat(WebAddress.read(written)).isEmpty();
    }
}
