package app.carnet.foundation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a page action leads: a redirect, with the sentence that says what was done. */
public final class Go {

    private final StringBuilder outcome;

    private Go(String view) {
        outcome = new StringBuilder(view).append("?faces-redirect=true");
    }

    public static Go to(String view) {
        return new Go(view);
    }

    /** The address of the page that is asked for, with its parameters. */
    public static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Adds a parameter to the address; null adds none. */
    public Go with(String name, Object value) {
        if (value != null) {
            outcome.append('&').append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Shows that message on the page arrived at. */
    public Go saying(String key, Object... arguments) {
        stay(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return this;
    }

    /** Shows that message on this page, and stays: the outcome is null. */
    public static String stay(String key, Object... arguments) {
        String sentence = CDI.current().select(Messages.class).get().text(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
        return null;
    }

    public String outcome() {
        return outcome.toString();
    }
}
