package app.carnet.foundation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The mark of one deed: made when its form is rendered, or chosen by a program as its idempotency key. */
public final class OperationToken {

    static final int LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16," + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private OperationToken() {
    }

    public static String fresh() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token a form has been given already, else its first one. */
    public static String orFresh(String token) {
        return token == null ? fresh() : token;
    }

    /** @throws BusinessException if this is no token: 16 to 64 letters, digits, hyphens or underscores */
    static String checked(String token) {
        if (token == null || !SHAPE.matcher(token).matches()) {
            throw new BusinessException("error.operation_token");
        }
        return token;
    }
}
