package app.carnet.security;

import app.carnet.foundation.DataDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a browser keeps for us, so that we know it again. The key lies in the data directory and outlives the server. */
@ApplicationScoped
public class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BETWEEN = ".";

    private SecretKeySpec key;

    @PostConstruct
    void readKey() {
        Path file = DataDirectory.file("signature-key.txt");
        try {
            if (!Files.exists(file)) {
                DataDirectory.write(file, HexFormat.of().formatHex(KeyGenerator.getInstance(ALGORITHM).generateKey().getEncoded()));
            }
            key = new SecretKeySpec(Files.readAllBytes(file), ALGORITHM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw noHmac(e);
        }
    }

    String sign(String text) {
        return text + BETWEEN + of(text);
    }

    /** The text, if that is what we signed. */
    Optional<String> textOf(String signed) {
        String text = signed.substring(0, Math.max(0, signed.lastIndexOf(BETWEEN)));
        return MessageDigest.isEqual(bytes(sign(text)), bytes(signed)) ? Optional.of(text) : Optional.empty();
    }

    /** By which a text is known again that must not be kept itself; nothing else that we sign begins alike. */
    public String fingerprint(String text) {
        return of("fingerprint of " + text);
    }

    /** What only we can say about the text. */
    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw noHmac(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static IllegalStateException noHmac(GeneralSecurityException e) {
        return new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
}
