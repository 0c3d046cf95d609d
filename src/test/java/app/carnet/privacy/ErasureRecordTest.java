package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureRecordTest {

    private static final ErasureRecord ERASURE = new ErasureRecord(Instant.parse("2026-11-22T11:20:00Z"), "10002847", 7318349394477056L,
        ErasureReason.BANNED, Locale.SIMPLIFIED_CHINESE);

    @Test
    void aLineIsReadAsItWasWrittenAndHoldsNumbersAndCodesOnly() {
        assertThat(ERASURE.line()).isEqualTo("2026-11-22T11:20:00Z 10002847 7318349394477056 BANNED zh-CN");
        assertThat(ErasureRecord.read(ERASURE.line())).contains(ERASURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22T11:20:00Z 1000", "yesterday 10002847 1 BANNED en", "2026-11-22T11:20:00Z 10002847 x BANNED en",
        "2026-11-22T11:20:00Z 10002847 1 WHY en", "2026-11-22T11:20:00Z 10002847 1 BANNED en and more"})
    void whatIsNoLineIsPassedOver(String line) {
        assertThat(ErasureRecord.read(line)).isEmpty();
    }
}
