package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Mailed;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From “Forgotten your password?” to a new one. */
class SecurityNewPasswordPageIT extends PageTest {

    private static final String KIND = "RESET_PASSWORD";
    private static final String NEW = "three quiet owls";
    private String phone;
    private String member;

    @BeforeEach
    void aMemberWithAnAddress() {
        Place.open();
        phone = Place.freshPhone();
        member = Place.claimed(Place.member("Forgetful Member", Map.of("phone", phone, "email", "f" + Place.next() + "@example.com")));
    }

    @AfterEach
    void asBefore() {
        Place.now();
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnceAndEndsEverySession() {
        DeskClient thief = Place.freshly(member);
        ask(phone);
        String path = Mailed.path(member, KIND, 1);

        assertThat(Place.visitor().open(path).page().getElementById("choose")).as("to look uses nothing up").isNotNull();
        Answer chosen = choose(path, NEW);

        assertThat(chosen.address()).contains("/login.xhtml");
        assertThat(chosen.messages()).contains("Your new password is set");
        assertThat(thief.ask("/my/index.xhtml").header("Location")).contains("/login.xhtml");
        assertThat(Place.visitor().signIn(member, NEW).open("/my/index.xhtml").text()).contains("Forgetful Member");
        assertThat(Place.visitor().open(path).text("void")).contains("has been used");
    }

    @Test
    void aPasswordThatBreaksTheRuleLeavesTheLinkGood() {
        ask(member);
        String path = Mailed.path(member, KIND, 1);

        assertThat(choose(path, "password1").messages()).isNotEmpty();

        assertThat(choose(path, NEW).messages()).contains("Your new password is set");
    }

    @Test
    void aLinkIsVoidAfterThirtyMinutesAfterANewerOneAndAfterANewCodeFromTheDesk() {
        ask(member);
        String first = Mailed.path(member, KIND, 1);
        ask(member);
        String second = Mailed.path(member, KIND, 2);
        assertThat(Place.visitor().open(first).text("void")).isNotNull();
        assertThat(Place.visitor().open(second).text("void")).isNull();

        Place.later(Duration.ofMinutes(31));
        assertThat(Place.visitor().open(second).text("void")).isNotNull();
        Place.now();

        Place.activationCode(member);
        assertThat(Place.visitor().open(second).text("void")).isNotNull();
    }

    @Test
    void knownUnknownAndWithoutAddressReadTheSameAndNobodyIsSentMoreThanThreeAnHour() {
        String silent = Place.claimed(Place.member("Silent Member"));

        List<String> answers = Stream.of(member, silent, Place.freshPhone(), "nobody@example.com", "x")
            .map(typed -> ask(typed).messages()).distinct().toList();
        assertThat(answers).singleElement().asString().contains("If we know");
        ask(member);
        ask(member);
        Mailed.link(member, KIND, 3);
        ask(member);
        String last = Place.claimed(Place.member("Asked Last", Map.of("email", "l" + Place.next() + "@example.com")));
        ask(last);
        Mailed.link(last, KIND, 1);

        assertThat(Mailed.bodies(member, KIND)).hasSize(3);
        assertThat(Place.visitor().open(Mailed.path(member, KIND, 3)).text("void")).as("the last one that was sent is good").isNull();
        assertThat(Rows.count("mail_message WHERE member_number = ?", silent)).isZero();
        assertThat(Rows.count("one_time_link WHERE subject LIKE ?", silent + "%")).isZero();
    }

    @Test
    void aForgedHostReachesNoLink() throws IOException {
        DeskClient client = Place.visitor();
        Answer page = client.open("/security/forgot.xhtml").fill("forgot", Map.of("member", member));

        assertThat(postedTo("evil.example", client, page)).contains(" 302 ");

        assertThat(Mailed.link(member, KIND, 1)).startsWith(Place.address() + "/security/new_password.xhtml?link=");
        assertThat(Mailed.bodies(member, KIND)).noneMatch(body -> body.contains("evil"));
    }

    @Test
    void theSecretLeaksToNobodyElse() {
        ask(member);
        Answer page = Place.visitor().open(Mailed.path(member, KIND, 1));

        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.page().select("a[href*=link=]")).isEmpty();
    }

    private static Answer ask(String typed) {
        return Place.visitor().open("/security/forgot.xhtml").fill("forgot", Map.of("member", typed)).press("submit");
    }

    private static Answer choose(String path, String password) {
        return Place.visitor().open(path).fill("choose", Map.of("newPassword", password)).press("submit");
    }

    /** What the server answers first of all to a post that claims to be for another host. */
    private static String postedTo(String host, DeskClient client, Answer page) throws IOException {
        FormElement form = (FormElement) page.page().getElementById("forgot");
        String fields = form.formData().stream().map(field -> encoded(field.key()) + "=" + encoded(field.value())).collect(Collectors.joining("&"))
            + "&" + encoded("forgot:submit") + "=";
        String cookies = client.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        URI action = URI.create(form.absUrl("action"));
        String request = "POST " + action.getPath() + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host + "\r\nForwarded: host=" + host
            + "\r\nCookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length()
            + "\r\nConnection: close\r\n\r\n" + fields;
        try (Socket socket = new Socket(action.getHost(), action.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
