package app.carnet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without script: opens Carnet's pages, fills its forms and posts them as plain HTML, hidden fields and
 * cookies included. Every answer is kept, whatever its status; an answer can be filled and posted again, as after the
 * back button.
 */
public final class DeskClient {

    private static final String SESSION_COOKIE = "JSESSIONID";
    private final String base;
    private final Connection session;

    /** @param base such as {@code http://127.0.0.1:28080/carnet} */
    public DeskClient(String base) {
        this.base = base;
        this.session = Jsoup.newSession().timeout(60_000).ignoreHttpErrors(true).ignoreContentType(true).maxBodySize(0);
    }

    public Answer open(String path) {
        return send(request(path));
    }

    /** Asks once: a redirect is the answer itself. */
    public Answer ask(String path) {
        return send(request(path).followRedirects(false));
    }

    /** The same with a header. */
    public Answer ask(String path, String header, String value) {
        return send(request(path).followRedirects(false).header(header, value));
    }

    /** Posts whatever is given, without a form. */
    public Answer post(String path, Map<String, String> fields) {
        return send(request(path).followRedirects(false).method(Connection.Method.POST).data(fields));
    }

    public Answer send(Connection.Method method, String path) {
        return send(request(path).followRedirects(false).method(method));
    }

    public DeskClient signIn(String username, String password) {
        Answer answer = open("/login.xhtml").fill("login", Map.of("username", username, "password", password)).press("submit");
        if (answer.address().contains("/login.xhtml")) {
            throw new IllegalStateException("Not signed in: " + answer.text());
        }
        return this;
    }

    /** The cookies held for the application, by name. */
    public Map<String, String> cookies() {
        return session.newRequest().cookieStore().getCookies().stream()
            .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (first, second) -> second));
    }

    public String sessionId() {
        return cookies().get(SESSION_COOKIE);
    }

    /** Uses that session, as a thief of the cookie would. */
    public DeskClient takeSession(String id) {
        return takeCookie(SESSION_COOKIE, id);
    }

    public DeskClient takeCookie(String name, String value) {
        session.cookie(name, value);
        return this;
    }

    public DeskClient dropCookie(String name) {
        CookieStore cookies = session.newRequest().cookieStore();
        List.copyOf(cookies.getCookies()).stream().filter(cookie -> cookie.getName().equals(name)).forEach(cookie -> cookies.remove(null, cookie));
        return this;
    }

    private Connection request(String path) {
        return session.newRequest().url(base + path);
    }

    private Answer send(Connection request) {
        try {
            Connection.Response response = request.execute().readFully();
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

        public List<String> headers(String name) {
            return response.headers(name);
        }

        /** In small letters. */
        public List<String> headerNames() {
            return response.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        }

        public String body() {
            return response.body();
        }

        public Document page() {
            return page;
        }

        public String text() {
            return page.body().text();
        }

        /** The text of the element with that id, or null. */
        public String text(String id) {
            Element element = page.getElementById(id);
            return element == null ? null : element.wholeText().strip();
        }

        /** The sentence beside an input, or an empty text. */
        public String message(String form, String input) {
            String beside = text(form + ":" + input + "_message");
            return beside == null ? "" : beside;
        }

        /** All sentences: above the page and beside its inputs. */
        public String messages() {
            return page.select(".messages li, .message").stream().map(Element::text).collect(Collectors.joining(" | "));
        }

        /** The value of an input of a form. */
        public String value(String form, String input) {
            return input(form, input).val();
        }

        /** Types into inputs of a form, by their ids inside it; into a checkbox, anything but an empty text. */
        public Answer fill(String form, Map<String, String> values) {
            this.form = form;
            values.forEach((input, value) -> type(input(form, input), value));
            return this;
        }

        /** Ticks exactly those boxes of a group. */
        public Answer tick(String form, String group, List<String> values) {
            this.form = form;
            page.getElementsByAttributeValue("name", form + ":" + group).forEach(box -> box.attr("checked", values.contains(box.val())));
            return this;
        }

        private void type(Element input, String value) {
            if (input.attr("type").equals("checkbox")) {
                input.attr("checked", !value.isEmpty());
            } else if (input.normalName().equals("select")) {
                input.select("option").forEach(option -> option.attr("selected", option.val().equals(value)));
            } else {
                input.val(value);
            }
        }

        /** Posts the form that was filled, as that button of it does. */
        public Answer press(String button) {
            return press(form, button);
        }

        /** The same on a form of which nothing was filled. */
        public Answer press(String form, String button) {
            return send(posting(form, button));
        }

        /** The same; a redirect is the answer itself. */
        public Answer pressOnce(String form, String button) {
            return send(posting(form, button).followRedirects(false));
        }

        /** Posts the form with some of its fields, by their full names, replaced; null leaves one out. */
        public Answer forge(String form, String button, Map<String, String> changed) {
            Connection request = posting(form, button).followRedirects(false);
            Map<String, String> fields = new LinkedHashMap<>();
            request.request().data().forEach(field -> fields.put(field.key(), field.value()));
            fields.putAll(changed);
            fields.values().removeIf(Objects::isNull);
            request.request().data().clear();
            return send(request.data(fields));
        }

        private Connection posting(String form, String button) {
            FormElement element = (FormElement) page.getElementById(form);
            if (element == null) {
                throw new IllegalStateException("No form " + form + " at " + address() + " (" + status() + "): " + messages());
            }
            Connection request = session.newRequest().url(element.absUrl("action")).method(Connection.Method.POST);
            element.formData().stream().filter(field -> !isButton(field)).forEach(field -> request.data(field.key(), field.value()));
            return request.data(form + ":" + button, "");
        }

        private boolean isButton(KeyVal field) {
            return page.getElementsByAttributeValue("name", field.key()).stream().anyMatch(input -> input.normalName().equals("button"));
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
