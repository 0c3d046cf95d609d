package app.carnet.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page of {@code access.csv}, which lists them all, with something to show on it: for the tests that look at each. */
public final class Pages {

    private static final List<String> LINES = read();
    private static final List<String> COLUMNS = List.of(LINES.get(0).split(","));
    /** The same pages once more, empty, as they begin something new. */
    private static final List<String> FRESH = List.of("/product/edit.xhtml", "/benefit/edit.xhtml", "/activity/edit.xhtml", "/tier/edit.xhtml", "/security/account.xhtml");
    private static final List<String> STAFF = List.of("CLERK", "MANAGER", "ADMIN");
    private static final Map<String, String> SAMPLES = new HashMap<>();

    private Pages() {
    }

    /** Those that are open to everybody, with a registration that goes on; until {@link #closeRegistration}. */
    public static List<String> ofEverybody() {
        openRegistration();
        String link = Place.registration("page" + Place.next() + "@example.com");
        return LINES.stream().skip(1).filter(line -> cell(line, "anonymous").equals("open") && cell(line, "page").endsWith(".xhtml")).map(Pages::address)
            .map(page -> link.startsWith(page) ? link : page).toList();
    }

    /** From now on people register by themselves, as often as they like. */
    public static void openRegistration() {
        Place.open();
        Rows.change("UPDATE programme SET self_registering = 'ON'", "DELETE FROM hourly_count");
    }

    /** Nobody registers by themselves any more, as it is in a new place. */
    public static void closeRegistration() {
        Rows.change("UPDATE programme SET self_registering = 'OFF'", "DELETE FROM self_registration");
    }

    /** Those of the staff; the boss may see each of them. */
    public static List<String> ofTheStaff() {
        makeSamples();
        Stream<String> listed = LINES.stream().skip(1).filter(line -> cell(line, "anonymous").equals("login") && line.contains(",open"))
            .filter(line -> STAFF.stream().anyMatch(role -> cell(line, role).equals("open")))
            .filter(line -> cell(line, "page").endsWith(".xhtml")).map(Pages::address);
        return Stream.concat(listed, FRESH.stream()).toList();
    }

    /** Those of members; {@link #member} sees each of them. */
    public static List<String> ofMembers() {
        makeSamples();
        return LINES.stream().skip(1).filter(line -> cell(line, "anonymous").equals("login") && cell(line, "MEMBER").equals("open"))
            .filter(line -> cell(line, "page").endsWith(".xhtml"))
            .map(Pages::address).toList();
    }

    /** A member who has points and signs in. */
    public static synchronized String member() {
        makeSamples();
        return SAMPLES.computeIfAbsent("claimed", name -> Place.claimed(SAMPLES.get("member")));
    }

    private static String address(String line) {
        String with = cell(line, "with");
        return cell(line, "page") + (with.isEmpty() ? "" : Stream.of(with.split(" ")).map(Pages::parameter).collect(Collectors.joining("&", "?", "")));
    }

    private static String parameter(String name) {
        if (!SAMPLES.containsKey(name)) {
            throw new IllegalStateException("Please make a sample for the parameter " + name);
        }
        return name + "=" + SAMPLES.get(name);
    }

    /** With a name and an amount that are as long as they get. */
    private static synchronized void makeSamples() {
        if (SAMPLES.isEmpty()) {
            Place.product("DAYPASS", "Day pass", "60.00");
            SAMPLES.putAll(Map.of("campaign", Place.campaign("Double points on day passes", "DAYPASS"), "activity", Place.activity("Filled in a survey")));
            SAMPLES.put("words", "WELCOME.en");
            SAMPLES.put("tier", Rows.all("SELECT id FROM tier WHERE threshold = 0").get(0).get("id").toString());
            String member = Place.memberWithPoints("Maximiliana Konstantinopolitanskaya-Featherstonehaugh", 1_000);
            SAMPLES.putAll(Map.of("product", "DAYPASS", "account", Place.CLERK, "member", member, "card", card(member),
                "receipt", Place.purchase(member, "A racket with a name that is quite long", "1234567.00"),
                "refund", Place.refund(Place.purchase(member, "A racket with a name that is quite long", "1234567.00"), "1234567.00")));
        }
    }

    private static String card(String member) {
        return (String) Rows.all("SELECT c.number FROM card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member).get(0).get("number");
    }

    private static String cell(String line, String column) {
        return line.split(",", -1)[COLUMNS.indexOf(column)];
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Pages.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
