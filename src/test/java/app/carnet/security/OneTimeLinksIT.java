package app.carnet.security;

import static app.carnet.security.LinkPurpose.CONFIRM_EMAIL;
import static app.carnet.security.LinkPurpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.MovableClock;
import app.carnet.testkit.A;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OneTimeLinksIT {

    @Inject
    private OneTimeLinks links;
    @Inject
    private UserTransaction transaction;

    private final String subject = "M" + System.nanoTime();

    @Test
    void aLinkThatSixteenFollowAtOnceIsUsedOnce() {
        String secret = made(RESET_PASSWORD, Duration.ofMinutes(30));

        assertThat(AtOnce.times(16, i -> used(RESET_PASSWORD, secret)).stream().filter(Optional.of(subject)::equals)).hasSize(1);
        assertThat(used(RESET_PASSWORD, secret)).isEmpty();
        assertThat(links.peek(RESET_PASSWORD, secret)).isEmpty();
    }

    @Test
    void lookingAtALinkDoesNotUseIt() {
        String secret = made(RESET_PASSWORD, Duration.ofMinutes(30));

        assertThat(links.peek(RESET_PASSWORD, secret)).contains(subject);
        assertThat(links.peek(RESET_PASSWORD, secret)).contains(subject);
        assertThat(used(RESET_PASSWORD, secret)).contains(subject);
    }

    @Test
    void aLinkThatIsUsedForWhatThenFailsIsGoodStill() throws Exception {
        String secret = made(RESET_PASSWORD, Duration.ofMinutes(30));
        transaction.begin();
        links.use(RESET_PASSWORD, secret);
        transaction.rollback();

        assertThat(used(RESET_PASSWORD, secret)).contains(subject);
    }

    @Test
    void aLinkEndsWithItsTime() {
        String secret = made(CONFIRM_EMAIL, Duration.ofHours(24));
        MovableClock clock = A.a(MovableClock.class);

        clock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        assertThat(links.peek(CONFIRM_EMAIL, secret)).contains(subject);
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(links.peek(CONFIRM_EMAIL, secret)).isEmpty();
        assertThat(used(CONFIRM_EMAIL, secret)).isEmpty();

        links.forgetOld();
        assertThat(Rows.count("one_time_link WHERE subject = ?", subject)).isZero();
    }

    @Test
    void aNewLinkEndsTheOneBeforeOfItsPurposeAlone() {
        String first = made(CONFIRM_EMAIL, Duration.ofHours(24));
        String other = made(RESET_PASSWORD, Duration.ofHours(24));
        String second = made(CONFIRM_EMAIL, Duration.ofHours(24));

        assertThat(used(CONFIRM_EMAIL, first)).isEmpty();
        assertThat(used(CONFIRM_EMAIL, second)).contains(subject);
        assertThat(used(RESET_PASSWORD, other)).contains(subject);
    }

    @Test
    void aLinkIsGoodForItsPurposeAlone() {
        String secret = made(CONFIRM_EMAIL, Duration.ofHours(24));

        assertThat(links.peek(RESET_PASSWORD, secret)).isEmpty();
        assertThat(used(RESET_PASSWORD, secret)).isEmpty();
        assertThat(used(CONFIRM_EMAIL, secret)).contains(subject);
    }

    @Test
    void aLinkThatIsEndedOrUnknownGivesNothing() {
        String secret = made(CONFIRM_EMAIL, Duration.ofHours(24));
        inTransaction(() -> {
            links.end(CONFIRM_EMAIL, subject);
            return null;
        });

        assertThat(used(CONFIRM_EMAIL, secret)).isEmpty();
        assertThat(links.peek(CONFIRM_EMAIL, "")).isEmpty();
        assertThat(links.peek(CONFIRM_EMAIL, null)).isEmpty();
    }

    @Test
    void theSecretIsLongAndStandsNowhere() {
        String secret = made(CONFIRM_EMAIL, Duration.ofHours(24));

        assertThat(secret).matches("[A-Za-z0-9_-]{32}");
        assertThat(Rows.all("SELECT * FROM one_time_link WHERE subject = ?", subject)).hasSize(1)
            .allSatisfy(row -> assertThat(row.toString()).doesNotContain(secret));
    }

    @Test
    void noLinkIsMadeOutsideATransaction() {
        assertThatThrownBy(() -> links.make(CONFIRM_EMAIL, subject, Duration.ofHours(1))).isInstanceOf(EJBException.class);
    }

    @AfterEach
    void setTheClockRight() {
        A.a(MovableClock.class).reset();
    }

    private String made(LinkPurpose purpose, Duration validity) {
        return inTransaction(() -> links.make(purpose, subject, validity));
    }

    private Optional<String> used(LinkPurpose purpose, String secret) {
        return inTransaction(() -> links.use(purpose, secret));
    }

    private <T> T inTransaction(Callable<T> deed) {
        try {
            transaction.begin();
            T result = deed.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
