package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Account account = new Account(" LinFang ", "Lin Fang", Set.of(Role.CLERK), NOW);

    @Test
    void usernamesAreStoredInLowerCase() {
        assertThat(account.getUsername()).isEqualTo("linfang");
    }

    @Test
    void usernamesAreFoundHoweverTheyAreTyped() {
        assertThat(Account.canonical("ＬｉｎＦａｎｇ")).isEqualTo("linfang");
        assertThat(Account.canonical(null)).isEmpty();
    }

    @Test
    void aNewAccountHasNoPassword() {
        assertThat(account.isPasswordSet()).isFalse();
    }

    @Test
    void aOneTimeCodeEndsTheOldPassword() {
        account.acceptPassword("hash");
        account.awaitReset("code", NOW, OneTimeCode.STAFF_VALID);

        assertThat(account.isPasswordSet()).isFalse();
        assertThat(account.resetCodeHash(NOW)).isEqualTo("code");
    }

    @Test
    void aOneTimeCodeIsGoodForADay() {
        account.awaitReset("code", NOW, OneTimeCode.STAFF_VALID);

        assertThat(account.resetCodeHash(NOW.plus(Duration.ofHours(24)))).isEqualTo("code");
        assertThat(account.resetCodeHash(NOW.plus(Duration.ofHours(24)).plusMillis(1))).isNull();
    }

    @Test
    void aCodeIsGoodWhenTheClockIsSetBackTwoHours() {
        account.awaitReset("code", NOW, OneTimeCode.STAFF_VALID);

        assertThat(account.resetCodeHash(NOW.minus(Duration.ofHours(2)))).isEqualTo("code");
    }

    @Test
    void aOneTimeCodeIsGoodOnce() {
        account.awaitReset("code", NOW, OneTimeCode.STAFF_VALID);
        account.acceptPassword("hash");

        assertThat(account.resetCodeHash(NOW)).isNull();
    }

    @Test
    void aDisabledAccountIsNotResetByItsCode() {
        account.awaitReset("code", NOW, OneTimeCode.STAFF_VALID);
        account.setDisabled(true);

        assertThat(account.resetCodeHash(NOW)).isNull();
    }

    @Test
    void everyChangeOfPasswordRolesOrAccessEndsTheSessions() {
        int generation = account.getGeneration();
        account.acceptPassword("hash");
        assertThat(account.getGeneration()).isGreaterThan(generation);

        generation = account.getGeneration();
        account.give(Set.of(Role.CLERK, Role.MANAGER));
        assertThat(account.getGeneration()).isGreaterThan(generation);

        generation = account.getGeneration();
        account.setDisabled(true);
        assertThat(account.getGeneration()).isGreaterThan(generation);
    }

    @Test
    void anotherNameEndsNoSession() {
        int generation = account.getGeneration();

        account.rename("Lin F.");
        account.give(Set.of(Role.CLERK));

        assertThat(account.getGeneration()).isEqualTo(generation);
    }
}
