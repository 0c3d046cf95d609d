package app.carnet.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What a browser would send if somebody filled a form of a page and pressed that button of it: every field, the hidden
 * ones (view state, nonce, token) included.
 */
record RecordedPost(String form, String button, List<KeyVal> fields) {

    /** Types into what is empty, so that the deed would be done if it were allowed; by the end of the input's name. */
    private static final Map<String, String> TYPED = Map.ofEntries(Map.entry("name", "Recorded Name"), Map.entry("fullName", "Recorded Name"),
        Map.entry("username", "recorded"), Map.entry("reason", "Recorded"), Map.entry("code", "REC1"), Map.entry("price", "5.00"),
        Map.entry("phone", ""), Map.entry("email", ""), Map.entry("birthday", ""), Map.entry("product_input", ""),
        Map.entry("unitPrice", ""), Map.entry("amount", ""));

    /** All forms of a page, each by each of its buttons. */
    static List<RecordedPost> all(Document page) {
        List<RecordedPost> posts = new ArrayList<>();
        for (FormElement form : page.select("form[method=post]").forms()) {
            fill(form);
            for (Element button : form.select("button[type=submit][name], input[type=submit][name]")) {
                List<KeyVal> fields = new ArrayList<>(form.formData());
                fields.removeIf(field -> form.select("button").stream().anyMatch(other -> other.attr("name").equals(field.key())));
                fields.add(org.jsoup.helper.HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")));
                posts.add(new RecordedPost(form.id(), button.attr("name"), fields));
            }
        }
        return posts;
    }

    private static void fill(FormElement form) {
        for (Element input : form.select("input, textarea")) {
            String name = input.attr("name").replaceAll(".*:", "");
            if (input.attr("type").equals("checkbox")) {
                input.attr("checked", true);
            } else if (input.val().isEmpty() && !input.attr("type").equals("hidden")) {
                input.val(TYPED.getOrDefault(name, "1"));
            }
        }
    }

    /** This deed, sent from another rendering of its page: with that one's view state, nonce and, if it has the form, its token. */
    RecordedPost from(Document page) {
        Map<String, String> own = new LinkedHashMap<>();
        page.select("input[type=hidden]").forEach(hidden -> own.putIfAbsent(hidden.attr("name"), hidden.val()));
        List<KeyVal> mine = fields.stream().map(field -> (KeyVal) org.jsoup.helper.HttpConnection.KeyVal.create(field.key(),
            own.containsKey(field.key()) ? own.get(field.key()) : field.value())).toList();
        return new RecordedPost(form, button, mine);
    }

    /** Of every page: the languages, the colours, the branch, and the way out. */
    boolean isOfTheTemplate() {
        return List.of("language", "theme", "standing", "signout").contains(form);
    }

    String body() {
        return fields.stream().map(field -> URLEncoder.encode(field.key(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8)).collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return button;
    }
}
