package app.carnet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    @Test
    void noColumnIsEverUpdated() {
        assertThat(Arrays.stream(AuditEntry.class.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers())))
            .isNotEmpty().allMatch(AuditEntryTest::isWrittenOnce);
    }

    @Test
    void longDetailsAreCutAtTheColumnsEnd() {
        AuditEntry entry = new AuditEntry(Instant.EPOCH, "linfang", null, "MEMBER_EDITED", Subject.member("10002847"), "x".repeat(2001));

        assertThat(entry.getDetails()).hasSize(2000);
    }

    @Test
    void aSubjectIsAKindAndAKey() {
        assertThat(Subject.member("10002847")).isEqualTo(Subject.of("MEMBER", "10002847").ofMember("10002847"));
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.of("MEMBER", "1".repeat(61)));
    }

    private static boolean isWrittenOnce(Field field) {
        return field.isAnnotationPresent(Id.class) || !field.getAnnotation(Column.class).updatable();
    }
}
