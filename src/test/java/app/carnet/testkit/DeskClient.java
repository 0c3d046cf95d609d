package app.carnet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without script: opens Carnet's pages, fills its forms and posts them as plain HTML, hidden fields and
 * cookies included. Every answer is kept, whatever its status.
 */
public final class DeskClient {

    private final String base;
    private final Connection session;

    /** @param base such as {@code http://127.0.0.1:28080/carnet} */
    public DeskClient(String base) {
        this.base = base;
        this.session = Jsoup.newSession().timeout(60_000).ignoreHttpErrors(true).ignoreContentType(true).maxBodySize(0);
    }

    public Answer open(String path) {
        return send(session.newRequest().url(base + path));
    }

    public DeskClient signIn(String username, String password) {
        Answer answer = open("/login.xhtml").fill("login", Map.of("username", username, "password", password)).press("submit");
        if (answer.address().contains("/login.xhtml")) {
            throw new IllegalStateException("Not signed in: " + answer.text());
        }
        return this;
    }

    private Answer send(Connection request) {
        try {
            Connection.Response response = request.execute();
            return new Answer(response, response.parse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public final class Answer {

        private final Connection.Response response;
        private final Document page;
        private String form;

        Answer(Connection.Response response, Document page) {
            this.response = response;
            this.page = page;
        }

        public int status() {
            return response.statusCode();
        }

        /** Where the redirects led. */
        public String address() {
            return response.url().toString();
        }

        public String header(String name) {
            return response.header(name);
        }

        public String body() {
            return response.body();
        }

        public String text() {
            return page.body().text();
        }

        /** The text of the element with that id, or null. */
        public String text(String id) {
            Element element = page.getElementById(id);
            return element == null ? null : element.text();
        }

        /** The value of an input of a form. */
        public String value(String form, String input) {
            return input(form, input).val();
        }

        /** Types into inputs of a form, by their ids inside it. */
        public Answer fill(String form, Map<String, String> values) {
            this.form = form;
            values.forEach((input, value) -> type(input(form, input), value));
            return this;
        }

        private void type(Element input, String value) {
            if (input.attr("type").equals("checkbox")) {
                input.attr("checked", "checked");
            } else if (input.normalName().equals("select")) {
                input.select("option").forEach(option -> option.removeAttr("selected"));
                input.select("option").stream().filter(option -> option.val().equals(value)).forEach(option -> option.attr("selected", "selected"));
            } else {
                input.val(value);
            }
        }

        /** Posts the form that was filled, as that button of it does. */
        public Answer press(String button) {
            FormElement element = (FormElement) page.getElementById(form);
            Connection request = session.newRequest().url(element.absUrl("action")).method(Connection.Method.POST);
            element.formData().stream().filter(field -> page.getElementsByAttributeValue("name", field.key()).stream()
                .noneMatch(input -> input.normalName().equals("button"))).forEach(field -> request.data(field.key(), field.value()));
            return send(request.data(form + ":" + button, ""));
        }

        /** The same on a form of which nothing was filled. */
        public Answer press(String form, String button) {
            this.form = form;
            return press(button);
        }

        public String messages() {
            return page.select(".messages li, .message").stream().map(Element::text).collect(Collectors.joining(" | "));
        }

        private Element input(String form, String input) {
            Element element = page.getElementById(form + ":" + input + "_input");
            element = element == null ? page.getElementById(form + ":" + input) : element;
            if (element == null) {
                throw new IllegalStateException("No input " + form + ":" + input + " at " + address() + " (" + status() + "): " + messages());
            }
            return element;
        }
    }
}
