package app.carnet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that the page tests run in, seen from outside: set up once, with a boss who may everything, a manager and a
 * clerk. What a test needs is made as a clerk without script would make it.
 */
public final class Place {

    public static final String BOSS = "boss";
    public static final String MANAGER = "manager";
    public static final String CLERK = "clerk";
    public static final String PASSWORD = "correct horse battery";

    private static final Pattern MEMBER = Pattern.compile("member=([0-9]+)");
    private static final Pattern RECEIPT = Pattern.compile("receipt=([^&]+)");
    private static final Pattern REFUND = Pattern.compile("refund=([^&]+)");
    private static final Map<String, DeskClient> SIGNED_IN = new HashMap<>();
    private static final Map<String, String> SET_UP_PAGES = new LinkedHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000L + 10_000_000L);
    private static String refusalOfWrongCode;
    private static boolean ready;

    private Place() {
    }

    /** Without a slash at the end. */
    public static String address() {
        return System.getProperty("carnet.test.url").replaceAll("/$", "");
    }

    /** Somebody who is not signed in, before or after the set-up. */
    public static DeskClient visitor() {
        return new DeskClient(address());
    }

    /** The clerk's browser, the same for all tests. */
    public static DeskClient clerk() {
        return signedIn(CLERK);
    }

    public static DeskClient manager() {
        return signedIn(MANAGER);
    }

    public static DeskClient boss() {
        return signedIn(BOSS);
    }

    /** A session of one's own. */
    public static DeskClient freshly(String username) {
        open();
        return visitor().signIn(username, PASSWORD);
    }

    private static DeskClient signedIn(String username) {
        open();
        DeskClient client = SIGNED_IN.get(username);
        if (client == null || client.ask("/index.xhtml").header("Location").contains("/login.xhtml")) {
            client = freshly(username);
            SIGNED_IN.put(username, client);
        }
        return client;
    }

    /** Sets the place up and makes its accounts, where nobody has done it yet. */
    public static synchronized void open() {
        if (!ready) {
            ready = true;
            if (visitor().ask("/security/setup.xhtml").status() == 200) {
                setUp();
            }
            account(MANAGER, "Mei Manager", List.of("MANAGER"));
            account(CLERK, "Chen Clerk", List.of("CLERK"));
        }
    }

    /** What the set-up page said to a wrong code; null if it was gone before these tests began. */
    public static String refusalOfWrongCode() {
        open();
        return refusalOfWrongCode;
    }

    /** The set-up page as it was before it was gone, by the language it is in; empty if it was gone before these tests began. */
    public static Map<String, String> setUpPages() {
        open();
        return SET_UP_PAGES;
    }

    private static void setUp() {
        for (String language : List.of("en", "zh-CN")) {
            SET_UP_PAGES.put(language, visitor().ask("/security/setup.xhtml", "Accept-Language", language).body());
        }
        var values = new HashMap<>(Map.of("code", "AAAA-BBBB-CCCC", "placeName", "Green Gym", "currency", "CNY", "zone", "Asia/Shanghai",
            "fullName", "Bo Boss", "username", BOSS, "newPassword", PASSWORD));
        refusalOfWrongCode = visitor().open("/security/setup.xhtml").fill("setup", values).press("submit").message("setup", "code");
        values.put("code", setUpCode());
        DeskClient.Answer done = visitor().open("/security/setup.xhtml").fill("setup", values).press("submit");
        if (!done.address().contains("/login.xhtml")) {
            throw new IllegalStateException("Not set up: " + done.messages());
        }
    }

    private static String setUpCode() {
        try {
            return Files.readString(Path.of(System.getProperty("carnet.home"), "data", "set-up-code.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the account, with our password, if there is none of that name. */
    public static void account(String username, String fullName, List<String> roles) {
        DeskClient boss = boss();
        if (boss.open("/security/accounts.xhtml").page().select("td.mono").eachText().contains(username)) {
            return;
        }
        boss.open("/security/account.xhtml").fill("person", Map.of("username", username, "fullName", fullName))
            .tick("person", "roles", roles).press("create");
        DeskClient.Answer given = boss.open("/security/account.xhtml?account=" + username).press("access", "reset");
        visitor().open("/security/reset.xhtml")
            .fill("reset", Map.of("username", username, "code", given.text("code"), "newPassword", PASSWORD)).press("submit");
    }

    /** A clerk of whom no other test knows, with our password. @return the username */
    public static String colleague(String fullName) {
        String username = "staff" + next();
        account(username, fullName, List.of("CLERK"));
        return username;
    }

    /** The activation code that the desk gives this member now. */
    public static String activationCode(String member) {
        return clerk().open("/registration/activation.xhtml?member=" + member).press("activation", "issue").text("code");
    }

    /** Lets a member choose our password by a code from the desk. @return the member's number, by which they sign in */
    public static String claimed(String member) {
        DeskClient.Answer claimed = visitor().open("/registration/claim.xhtml")
            .fill("claim", Map.of("member", member, "code", activationCode(member), "newPassword", PASSWORD)).press("submit");
        if (!claimed.address().contains("/my/index.xhtml")) {
            throw new IllegalStateException("Not claimed, but at " + claimed.address() + ": " + claimed.messages());
        }
        return member;
    }

    /** Lets the server's clock run on from so much later, until {@link #now}. */
    public static void later(Duration duration) {
        visitor().ask("/health/test-clock?later=" + duration);
    }

    /** The server's clock is right again. */
    public static void now() {
        visitor().ask("/health/test-clock");
    }

    /** The rules that most tests count on: one point for 1.00, 100 points worth 1.00, at once, for twelve months. */
    public static void usualProgramme() {
        DeskClient.Answer saved = manager().open("/settings/programme.xhtml").fill("programme", Map.of("coefficient", "1", "pendingDays", "0",
            "exchangeRate", "100", "minPoints", "0", "maxShareOfBill", "100", "expiryMonths", "12",
            "shortfallPolicy", "DEBT", "reinstateDays", "30", "clerkLimit", "", "language", "en")).press("submit");
        if (!saved.messages().contains("The new rules are in force")) {
            throw new IllegalStateException("Rules not saved: " + saved.messages());
        }
    }

    /** Puts other rules in force. */
    public static void programme(Map<String, String> rules) {
        manager().open("/settings/programme.xhtml").fill("programme", rules).press("submit");
    }

    /**
     * Somebody registers by themselves, with {@link #PASSWORD}.
     *
     * @return the page that the link in the message leads to
     */
    public static String registration(String email) {
        visitor().open("/registration/self.xhtml").fill("self", Map.of("name", "Lin Link", "email", email, "phone", freshPhone(),
            "newPassword", PASSWORD, "programme", "true")).press("submit");
        return Rows.text("SELECT body FROM mail_message WHERE kind = 'CONFIRM_EMAIL' AND recipient = ? ORDER BY id DESC", email)
            .replaceAll("(?s).*(/registration/confirm.xhtml.link=[A-Za-z0-9_-]+).*", "$1");
    }

    /** @return the member's number */
    public static String member(String name) {
        return member(name, Map.of());
    }

    /** @param more further inputs of the registration, by their ids */
    public static String member(String name, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("name", name);
        values.put("consent", "true");
        return found(MEMBER, clerk().open("/registration/new.xhtml").fill("registration", values).press("submit"));
    }

    /** A member who has so many points that can be redeemed. */
    public static String memberWithPoints(String name, long points) {
        String number = member(name);
        manager().open("/points/adjust.xhtml?member=" + number)
            .fill("adjust", Map.of("points", String.valueOf(points), "reason", "A gift")).press("submit");
        return number;
    }

    /** @return the receipt number */
    public static String purchase(String member, String product, String unitPrice) {
        DeskClient.Answer added = clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", product, "unitPrice", unitPrice)).press("addLine");
        return found(RECEIPT, added.press("purchase", "submit"));
    }

    /**
     * Gives so much of a purchase back.
     *
     * @return the refund's number
     */
    public static String refund(String receipt, String amount) {
        DeskClient.Answer shown = clerk().open("/purchase/refund.xhtml?receipt=" + receipt)
            .fill("refund", Map.of("amount", amount, "reason", "RETURNED")).press("figures");
        return found(REFUND, shown.press("refund", "submit"));
    }

    /** Puts a product on sale, unless there is one with that code. */
    public static void product(String code, String name, String price) {
        manager().open("/product/edit.xhtml").fill("details", Map.of("code", code, "name", name, "price", price, "earnsPoints", "true")).press("create");
    }

    /** The id of a campaign that doubles the points of that product, and of nothing else, in a year from now. */
    public static String campaign(String name, String product) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        manager().open("/benefit/edit.xhtml").fill("details", Map.of("name", name, "firstDay", day.toString(), "lastDay", day.plusDays(6).toString(),
            "multiplier", "2", "products", product)).press("create");
        return String.valueOf(Rows.number("SELECT MAX(id) FROM campaign WHERE name = ?", name));
    }

    /** The id of an activity that gives 20 points once a day, made unless there is one of that name. */
    public static String activity(String name) {
        manager().open("/activity/edit.xhtml").fill("details", Map.of("name", name, "points", "20")).press("create");
        return String.valueOf(Rows.number("SELECT id FROM activity WHERE name = ?", name));
    }

    /** The number of the member's current card. */
    public static String card(String member) {
        return clerk().open("/member/show.xhtml?member=" + member).page().select(".spread b.nowrap").first().text().replaceAll("\\D", "");
    }

    /** The redeemable points that the member's page shows. */
    public static String balance(String member) {
        return clerk().open("/member/show.xhtml?member=" + member).text("balance");
    }

    /** A number that no other call gives: for names, and as the end of phones. */
    public static long next() {
        return NEXT.incrementAndGet();
    }

    /** A Chinese mobile number that nobody has. */
    public static String freshPhone() {
        return "139" + next();
    }

    /** How many rows a table has: what nothing was written to stays the same. */
    public static long rows(String table) {
        try (Connection connection = DriverManager.getConnection(System.getProperty("carnet.test.db.url"), "root",
                System.getProperty("carnet.test.db.root.password"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, DeskClient.Answer answer) {
        Matcher matcher = pattern.matcher(answer.address());
        if (!matcher.find()) {
            throw new IllegalStateException("Not done, but at " + answer.address() + " (" + answer.status() + "): " + answer.messages());
        }
        return matcher.group(1);
    }
}
