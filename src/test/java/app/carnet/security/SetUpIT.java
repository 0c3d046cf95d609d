package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.DataDirectory;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a place without accounts: those of other tests are set aside meanwhile. */
@ExtendWith(ArquillianExtension.class)
class SetUpIT {

    private static final String CODE = "ABCD-EFGH-JKLM";

    @Inject
    private SetUpService setUp;
    @Inject
    private Accounts accounts;

    private final Path file = DataDirectory.file("set-up-code.txt");

    @BeforeEach
    void beginAfresh() throws IOException {
        Stream.of("account", "account_role", "account_branch", "programme").forEach(table ->
            Rows.change("DROP TABLE IF EXISTS old_" + table, "CREATE TABLE old_" + table + " AS SELECT * FROM " + table));
        empty();
        Files.writeString(file, CODE);
    }

    @AfterEach
    void asBefore() throws IOException {
        empty();
        Stream.of("account", "account_role", "account_branch", "programme").forEach(table ->
            Rows.change("INSERT INTO " + table + " SELECT * FROM old_" + table, "DROP TABLE old_" + table));
        Files.deleteIfExists(file);
    }

    @Test
    void theFirstAccountIsAdministratorManagerAndClerk() {
        setUp.begin(OperationToken.fresh(), "abcd efgh jklm", place("Lin"), "a wet green door");

        assertThat(accounts.get("lin").getRoles()).containsExactlyInAnyOrder(Role.ADMIN, Role.MANAGER, Role.CLERK);
        assertThat(Rows.text("SELECT CONCAT(place_name, ' ', currency, ' ', zone) FROM programme")).isEqualTo("Riverside CNY Asia/Shanghai");
        assertThat(file).doesNotExist();
    }

    @Test
    void theFirstAccountIsAtHomeInTheFirstBranchWhichIsNamedLikeThePlace() {
        setUp.begin(OperationToken.fresh(), CODE, place("lin"), "a wet green door");

        assertThat(Rows.text("SELECT b.name FROM account a JOIN branch b ON b.id = a.branch_id AND b.active")).isEqualTo("Riverside");
    }

    @Test
    void withoutTheCodeNothingIsSetUp() {
        assertThatThrownBy(() -> setUp.begin(OperationToken.fresh(), "WRON-GGGG-CODE", place("lin"), "a wet green door"))
            .isInstanceOf(BusinessException.class).hasMessage("error.set_up_code");

        assertThat(accounts.exist()).isFalse();
        assertThat(Rows.text("SELECT COUNT(*) FROM programme")).isEqualTo("0");
    }

    @Test
    void theFirstAccountIsNotCalledByDigitsAloneAsMembersAre() {
        assertThatThrownBy(() -> setUp.begin(OperationToken.fresh(), CODE, place("10002847"), "a wet green door"))
            .isInstanceOf(BusinessException.class).hasMessage("error.username_digits");
    }

    @Test
    void thereIsOneSetUpOnly() {
        setUp.begin(OperationToken.fresh(), CODE, place("lin"), "a wet green door");

        assertThatThrownBy(() -> setUp.begin(OperationToken.fresh(), CODE, place("zhao"), "a wet green door"))
            .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSecondPressIsShownTheFirstResult() {
        String token = OperationToken.fresh();
        setUp.begin(token, CODE, place("lin"), "a wet green door");

        assertThat(setUp.begin(token, CODE, place("lin"), "a wet green door")).isEqualTo("lin");
        assertThat(Rows.text("SELECT COUNT(*) FROM account")).isEqualTo("1");
    }

    @Test
    void anEmptyFileOpensNothing() throws IOException {
        Files.writeString(file, "");

        assertThatThrownBy(() -> setUp.begin(OperationToken.fresh(), "-", place("lin"), "a wet green door"))
            .isInstanceOf(BusinessException.class).hasMessage("error.set_up_code");
    }

    @Test
    void twoSetUpsAtOnceMakeOneAccount() {
        List<CompletableFuture<String>> both = Stream.of("lin", "zhao")
            .map(name -> CompletableFuture.supplyAsync(() -> begin(name))).toList();

        assertThat(both.stream().map(CompletableFuture::join).filter(Objects::nonNull)).hasSize(1);
        assertThat(Rows.text("SELECT COUNT(*) FROM account")).isEqualTo("1");
    }

    /** The username, or null if it was refused. */
    private String begin(String name) {
        try {
            return setUp.begin(OperationToken.fresh(), CODE, place(name, "Riverside of " + name), "a wet green door");
        } catch (BusinessException | NotFoundException refused) {
            return null;
        }
    }

    private void empty() {
        Rows.change("DELETE FROM account_branch", "DELETE FROM account_role", "DELETE FROM account", "DELETE FROM branch WHERE name LIKE 'Riverside%'",
            "DELETE FROM programme", "DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
    }

    private static NewPlace place(String username) {
        return place(username, "Riverside");
    }

    private static NewPlace place(String username, String name) {
        return new NewPlace(username, "Lin Fang", name, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
    }
}
