package app.carnet.security;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Folded;
import java.util.Set;

/**
 * Which passwords may be chosen.
 *
 * <ul>
 * <li>8 to 128 characters of any kind; no rule about capitals or digits.</li>
 * <li>Not the username, not one or two characters over and over, not a run such as 12345678, not a favourite of
 * those who guess.</li>
 * </ul>
 */
final class PasswordRule {

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

    private static final String RUNS = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 09876543210";
    private static final Set<String> FAVOURITES = Set.of("password", "password1", "passw0rd", "iloveyou", "qwerty123",
        "1q2w3e4r", "1qaz2wsx", "woaini1314", "abc12345", "admin123", "letmein1", "welcome1", "a1b2c3d4");

    private PasswordRule() {
    }

    /** @throws BusinessException at the input {@code newPassword} */
    static void check(String password, String username) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw new BusinessException("error.password_short", MIN_LENGTH).at("newPassword");
        }
        if (length > MAX_LENGTH) {
            throw new BusinessException("error.password_long", MAX_LENGTH).at("newPassword");
        }
        if (isEasy(Folded.of(password), Account.canonical(username))) {
            throw new BusinessException("error.password_easy").at("newPassword");
        }
    }

    private static boolean isEasy(String password, String username) {
        return password.equals(username)
            || password.codePoints().distinct().count() <= 2
            || RUNS.contains(password)
            || FAVOURITES.contains(password);
    }
}
