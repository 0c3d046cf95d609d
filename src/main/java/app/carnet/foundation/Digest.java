package app.carnet.foundation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of values, in hexadecimal. Each value carries its length, so ("ab","c") and ("a","bc") differ. */
public final class Digest {

    private Digest() {
    }

    public static String of(Object... values) {
        MessageDigest digest = sha256();
        for (Object value : values) {
            String text = String.valueOf(value);
            digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
