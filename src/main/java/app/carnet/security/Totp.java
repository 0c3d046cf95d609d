package app.carnet.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time, RFC 6238, as all authenticator apps make them: HMAC-SHA1 over the number of the 30 seconds, six digits.
 *
 * <ul>
 * <li>The code before and the one after count too, for clocks that are not quite right.</li>
 * <li>Each code counts once: none of the last one's 30 seconds or before.</li>
 * </ul>
 */
final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    static final int SECRET_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MODULUS = 1_000_000;
    private static final int STEPS_OFF = 1;

    private Totp() {
    }

    /** In which 30 seconds a moment is. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** RFC 4226, 5.3: four bytes from where the last half byte says, without the sign, and of these the last digits. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(Arrays.copyOfRange(hash, offset, offset + Integer.BYTES)).getInt() & Integer.MAX_VALUE;
        return String.format("%0" + DIGITS + "d", number % MODULUS);
    }

    /** The 30 seconds of which that is the code, if it counts now and none after them was used. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastStep) {
        return LongStream.rangeClosed(step(now) - STEPS_OFF, step(now) + STEPS_OFF)
            .filter(step -> step > lastStep && code(secret, step).equals(code)).findFirst();
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
