package app.carnet.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where on the network something begins: {@code https://desk.example/carnet}, with nothing behind its path. */
public final class WebAddress {

    private static final int LENGTH = 200;

    private WebAddress() {
    }

    /** Without slashes at its end; empty unless it is an absolute address of http or https without user, query and fragment. */
    public static Optional<URI> read(String written) {
        try {
            return Optional.of(new URI(written.strip().replaceFirst("/+$", ""))).filter(WebAddress::isFit);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isFit(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null && address.getRawUserInfo() == null && address.getRawQuery() == null
            && address.getRawFragment() == null && address.toString().equals(address.toASCIIString()) && address.toString().length() <= LENGTH;
    }
}
