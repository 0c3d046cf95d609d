package app.carnet.access;

import app.carnet.access.AccessMatrix.Row;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** One visitor of each column of the matrix, who send what they like, byte by byte, and something of each kind to look at. */
final class Visitors {

    private static final String ADMIN_ONLY = "adele";
    private static final HttpClient WIRE = HttpClient.newHttpClient();

    private final Map<String, DeskClient> clients = new HashMap<>();
    private final Map<String, String> samples = new HashMap<>();

    Visitors() {
        Place.open();
        Place.account(ADMIN_ONLY, "Adele Admin", List.of("ADMIN"));
        clients.put(AccessMatrix.ANONYMOUS, Place.visitor());
        clients.put("CLERK", Place.freshly(Place.CLERK));
        clients.put("MANAGER", Place.freshly(Place.MANAGER));
        clients.put("ADMIN", Place.freshly(ADMIN_ONLY));
        collectSamples();
        clients.put("MEMBER", Place.freshly(Place.claimed(samples.get("member"))));
    }

    private void collectSamples() {
        String member = Place.memberWithPoints("Sample Member", 500);
        samples.put("member", member);
        samples.put("refund", Place.refund(Place.purchase(member, "Ball", "5.00"), "1.00"));
        samples.put("receipt", Place.purchase(member, "Ball", "5.00"));
        samples.put("account", Place.CLERK);
        samples.put("words", "WELCOME.en");
        samples.put("tier", Rows.all("SELECT id FROM tier WHERE threshold = 0").get(0).get("id").toString());
        String code = "A" + Place.next();
        Place.product(code, "Sample " + code, "5.00");
        samples.put("product", code);
        samples.put("campaign", Place.campaign("Sample campaign", code));
        samples.put("activity", Place.activity("Sample activity " + code));
        String sheet = Place.clerk().open("/card/list.xhtml").pressOnce("sheet", "submit").header("Location");
        samples.put("sheet", sheet.substring(sheet.lastIndexOf('=') + 1));
        samples.put("card", (String) Rows.all("SELECT c.number FROM card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member).get(0).get("number"));
        samples.put("sheet", Place.clerk().open("/card/show.xhtml?card=" + samples.get("card")).pressOnce("paper", "sheet").header("Location").replaceAll(".*=", ""));
    }

    DeskClient client(String visitor) {
        return clients.get(visitor);
    }

    /** The page with the parameters it needs. */
    String address(Row row) {
        return row.page() + query(row);
    }

    String query(Row row) {
        return row.with().isEmpty() ? "" : row.with().stream().map(name -> name + "=" + samples.get(name)).collect(Collectors.joining("&", "?", ""));
    }

    /** Asks for exactly that address, unencoded and unnormalised; a redirect is the answer itself. */
    HttpResponse<String> get(String visitor, String address) {
        return send(visitor, request(visitor, address).GET());
    }

    /** The same, many at a time; the answers in the order of the addresses. */
    List<HttpResponse<String>> getAll(String visitor, List<String> addresses) {
        return addresses.stream().map(address -> WIRE.sendAsync(request(visitor, address).build(), BodyHandlers.ofString())).toList()
            .stream().map(CompletableFuture::join).toList();
    }

    /** Posts exactly that body. */
    HttpResponse<String> post(String visitor, String address, String body) {
        return send(visitor, posting(visitor, address, body));
    }

    /** The same as a script of Faces does it. */
    HttpResponse<String> postByScript(String visitor, String address, String body) {
        return send(visitor, posting(visitor, address, body).header("Faces-Request", "partial/ajax"));
    }

    private HttpRequest.Builder posting(String visitor, String address, String body) {
        return request(visitor, address).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String visitor, String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Place.address() + address));
        Map<String, String> cookies = visitor.equals(AccessMatrix.ANONYMOUS) ? Map.of() : client(visitor).cookies();
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private static HttpResponse<String> send(String visitor, HttpRequest.Builder request) {
        try {
            return WIRE.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(visitor, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
