package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While every place for a password check is taken, the rest of the server goes on. */
@ExtendWith(ArquillianExtension.class)
class PasswordRushIT {

    private static final String PASSWORD = "a wet green door";

    @Inject
    private PasswordChecks checks;
    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private MemberAccounts memberAccounts;
    @Inject
    private PasswordService passwords;

    private final CountDownLatch release = new CountDownLatch(1);
    private List<Thread> holders;
    private String number;

    @BeforeEach
    void takeAllPlaces() throws InterruptedException {
        number = A.member().number();
        passwords.claim(number, As.clerk(() -> memberAccounts.issueCode(number)), PASSWORD);
        Rows.change("DELETE FROM sign_in_throttle");
        CountDownLatch taken = new CountDownLatch(checks.places());
        holders = IntStream.range(0, checks.places()).mapToObj(i -> new Thread(() -> hold(taken))).toList();
        holders.forEach(Thread::start);
        taken.await();
    }

    @AfterEach
    void giveThemBack() throws InterruptedException {
        release.countDown();
        for (Thread holder : holders) {
            holder.join();
        }
        Rows.change("DELETE FROM sign_in_throttle");
    }

    @Test
    void whoFindsNoPlaceIsNeitherRightNorWrong() {
        SignInCredential typed = new SignInCredential(number, PASSWORD, "");

        assertThat(identityStores.validate(typed).getStatus()).isEqualTo(Status.INVALID);

        assertThat(typed.isUnchecked()).isTrue();
        assertThat(Rows.number("SELECT SUM(failures) FROM sign_in_throttle")).isZero();
        assertThat(Rows.count("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND subject_key = ?", number)).isZero();
    }

    @Test
    void theRestOfTheServerStillAnswers() throws Exception {
        List<Thread> rush = IntStream.range(0, 40).mapToObj(i -> new Thread(() -> identityStores.validate(new SignInCredential("nobody " + i, "x", "")))).toList();
        rush.forEach(Thread::start);
        HttpRequest page = HttpRequest.newBuilder(URI.create(System.getProperty("carnet.test.url") + "login.xhtml")).timeout(Duration.ofSeconds(3)).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        for (Thread one : rush) {
            one.join();
        }
    }

    private void hold(CountDownLatch taken) {
        checks.one(() -> {
            taken.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }
}
