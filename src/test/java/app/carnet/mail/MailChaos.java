package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalMailbox;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mail server is away while members are registered; then Carnet is killed; then both come back. */
class MailChaos {

    private static final int MEMBERS = 30;
    private static final Map<String, String> CHEAP_PASSWORDS = Map.of("carnet.password.iterations", "1000");
    private static final Pattern ID = Pattern.compile("Message-ID: <(\\d+)\\.carnet@");

    private static LocalFolder folder;
    private static LocalDatabase database;
    private static LocalServer server;
    private static DeskClient desk;

    @BeforeAll
    static void openThePlace() throws Exception {
        folder = LocalFolder.afresh();
        String address = folder.address().replaceFirst("/$", "");
        database = new LocalDatabase(folder).start();
        server = new LocalServer(folder).configure().start(CHEAP_PASSWORDS);
        String code = Files.readString(folder.data().resolve("set-up-code.txt")).strip();
        new DeskClient(address).open("/security/setup.xhtml").fill("setup", Map.of("code", code, "username", "boss", "fullName",
            "Lin Fang", "newPassword", "correct horse battery", "placeName", "Riverside Gym", "currency", "CNY", "zone", "Asia/Shanghai"))
            .press("submit");
        desk = new DeskClient(address).signIn("boss", "correct horse battery");
    }

    @AfterAll
    static void closeThePlace() {
        server.close();
        database.close();
    }

    @Test
    void whatWasPostedWhileTheMailServerWasAwayAndCarnetWasKilledArrivesOnceItIsBack() throws Exception {
        for (int i = 0; i < MEMBERS; i++) {
            register("member" + i + "@example.com");
        }
        TimeUnit.SECONDS.sleep(12);
        assertThat(letters()).as("the mail server is away").isEmpty();
        server.process().destroyForcibly().waitFor();
        server.start(CHEAP_PASSWORDS);

        try (LocalMailbox mailbox = new LocalMailbox(folder).start()) {
            await(MEMBERS);
            TimeUnit.SECONDS.sleep(12);
        }

        assertThat(letters()).hasSize(MEMBERS);
        Set<String> ids = new HashSet<>();
        for (String letter : letters()) {
            Matcher id = ID.matcher(letter);
            assertThat(id.find()).isTrue();
            ids.add(id.group(1));
        }
        assertThat(ids).hasSize(MEMBERS);
    }

    private static void register(String email) {
        DeskClient.Answer answer = desk.open("/registration/new.xhtml")
            .fill("registration", Map.of("name", "Member", "email", email, "consent", "true")).pressOnce("registration", "submit");
        assertThat(answer.header("Location")).contains("/member/show.xhtml");
    }

    private static void await(int letters) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (letters().size() < letters) {
            assertThat(System.nanoTime()).as("arrived in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static List<String> letters() throws IOException {
        if (Files.notExists(folder.mailbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.mailbox())) {
            return files.map(MailChaos::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
