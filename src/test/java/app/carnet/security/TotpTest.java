package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    /** The table has eight digits; six are the last of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082", "1111111109, 07081804", "1111111111, 14050471",
        "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code.substring(2));
    }

    @Test
    void theCodeBeforeAndTheOneAfterCountAndNoOther() {
        for (int off = -2; off <= 2; off++) {
            assertThat(Totp.stepOf(codeAt(off), SECRET, NOW, 0).isPresent()).as("%s steps off", off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void aCodeCountsOnceAndNoneBeforeIt() {
        SecondFactor factor = new SecondFactor(1, "sealed", NOW, 0);
        TotpSecret secret = TotpSecret.of(SECRET);

        assertThat(factor.accept(codeAt(0), secret, NOW)).isTrue();
        assertThat(factor.accept(codeAt(0), secret, NOW)).isFalse();
        assertThat(factor.accept(codeAt(-1), secret, NOW)).isFalse();
        assertThat(factor.accept(codeAt(1), secret, NOW)).isTrue();
    }

    @Test
    void secretsAreWrittenInBase32AndReadBack() {
        assertThat(TotpSecret.of(SECRET).base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.of(SECRET).bytes()).isEqualTo(SECRET);
        assertThat(TotpSecret.fresh().bytes()).hasSize(20).isNotEqualTo(TotpSecret.fresh().bytes());
    }

    @Test
    void theAddressNamesThePlaceAndThePersonAsAppsReadIt() {
        assertThat(TotpSecret.of(SECRET).address("Green & Gym", "10002847")).isEqualTo("otpauth://totp/Green%20%26%20Gym:10002847"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Green%20%26%20Gym&algorithm=SHA1&digits=6&period=30");
        assertThat(TotpSecret.of(SECRET)).hasToString("TotpSecret");
    }

    private static String codeAt(int stepsOff) {
        return Totp.code(SECRET, Totp.step(NOW) + stepsOff);
    }
}
