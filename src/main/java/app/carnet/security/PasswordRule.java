package app.carnet.security;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Folded;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen.
 *
 * <ul>
 * <li>8 to 128 characters of any kind, and all of them count; no rule about capitals or digits.</li>
 * <li>Not one or two characters over and over, not a run such as 12345678, not one of {@link CommonPasswords}.</li>
 * <li>Nothing that contains the username, the place's name, the end of the person's phone or what else
 * {@link GuessableWords} know, however it is written: of three characters or more, with or without spaces.</li>
 * </ul>
 */
final class PasswordRule {

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

    private static final String RUNS = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 09876543210";
    private static final int SHORTEST_WORD = 3;

    private PasswordRule() {
    }

    /** @throws BusinessException at the input {@code newPassword} */
    static void check(String password, String username, List<String> words) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw new BusinessException("error.password_short", MIN_LENGTH).at("newPassword");
        }
        if (length > MAX_LENGTH) {
            throw new BusinessException("error.password_long", MAX_LENGTH).at("newPassword");
        }
        String folded = Folded.of(password);
        if (isEasy(folded)) {
            throw new BusinessException("error.password_easy").at("newPassword");
        }
        if (Stream.concat(Stream.of(username), words.stream()).anyMatch(word -> contains(folded, word))) {
            throw new BusinessException("error.password_personal").at("newPassword");
        }
    }

    private static boolean isEasy(String password) {
        return password.codePoints().distinct().count() <= 2
            || RUNS.contains(password)
            || CommonPasswords.contain(password);
    }

    private static boolean contains(String password, String word) {
        String folded = withoutSpaces(Folded.of(word));
        return folded.codePointCount(0, folded.length()) >= SHORTEST_WORD && withoutSpaces(password).contains(folded);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
