package app.carnet.mail;

import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where members reach Carnet, and so what links in messages begin with: what a manager has set, else what the server was
 * started with ({@code carnet.public.address}). Never what a request says of itself: its Host may be anybody's.
 */
@Named
@ApplicationScoped
public class PublicAddress {

    private static final String PROPERTY = "carnet.public.address";

    @Inject
    private Programmes programmes;
    @Inject
    private Postman postman;

    /** Without a slash at its end. */
    public Optional<URI> find() {
        return programmes.find().map(Programme::getOnline).flatMap(online -> Optional.ofNullable(online.getPublicAddress()))
            .or(() -> WebAddress.read(System.getProperty(PROPERTY, "")));
    }

    /** Whether what takes a link can be offered at all: one can be made and brought. */
    public boolean canSendLinks() {
        return postman.isThere() && find().isPresent();
    }

    /** @param path of a page, such as {@code /my/mail.xhtml} */
    public String page(String path) {
        return find().orElseThrow(() -> new IllegalStateException("The place has no public address")) + path;
    }

    /** The page with a one-time secret, which it takes as {@code link}. */
    public String link(String path, String secret) {
        return page(path) + "?link=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }
}
