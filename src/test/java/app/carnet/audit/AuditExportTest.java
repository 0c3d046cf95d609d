package app.carnet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋86", "－5", "＠SUM(A1)", "=a\nb"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(AuditExport.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10002847", "a=b", "王小明"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(AuditExport.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void theTrailKeepsWhichFilterWasTakenAlongButNothingThatWasTyped() {
        AuditFilter filter = new AuditFilter(ZoneId.of("Asia/Shanghai"));
        filter.setSubject("Lin Fang");
        filter.setDeed("MEMBER_REVEALED");
        filter.setFrom(LocalDate.of(2026, 11, 1));

        assertThat(filter.details()).isEqualTo("subject=… deed=MEMBER_REVEALED from=2026-11-01");
    }
}
