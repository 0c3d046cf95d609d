package app.carnet.security;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What the server and somebody's authenticator app share, 160 bits, written in Base32 (RFC 4648) as these apps read it. */
public record TotpSecret(String base32) implements Serializable {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TotpSecret fresh() {
        byte[] bytes = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** @param bytes a multiple of five of them, which need no padding */
    static TotpSecret of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) {
            int two = (bytes[bit / Byte.SIZE] & 0xff) << Byte.SIZE | (bit / Byte.SIZE + 1 < bytes.length ? bytes[bit / Byte.SIZE + 1] & 0xff : 0);
            text.append(DIGITS.charAt(two >> 2 * Byte.SIZE - BITS - bit % Byte.SIZE & (1 << BITS) - 1));
        }
        return new TotpSecret(text.toString());
    }

    byte[] bytes() {
        byte[] bytes = new byte[base32.length() * BITS / Byte.SIZE];
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            int digit = DIGITS.indexOf(base32.charAt(bit / BITS));
            bytes[bit / Byte.SIZE] |= (byte) ((digit >> BITS - 1 - bit % BITS & 1) << Byte.SIZE - 1 - bit % Byte.SIZE);
        }
        return bytes;
    }

    /** In fours, as it is typed from the screen. */
    public String typed() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the app reads from the QR code. */
    public String address(String place, String username) {
        return "otpauth://totp/" + encoded(place) + ":" + encoded(username) + "?secret=" + base32 + "&issuer=" + encoded(place)
            + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
