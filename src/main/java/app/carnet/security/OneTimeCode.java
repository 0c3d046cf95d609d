package app.carnet.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;

/** Codes that are handed over by a person: twelve letters and digits none of which looks like another, in fours. */
final class OneTimeCode {

    /** How long one for the staff can be used. */
    static final Duration STAFF_VALID = Duration.ofHours(24);
    /** How long one for a member can be used. */
    static final Duration MEMBER_VALID = Duration.ofDays(14);

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {
    }

    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(place > 0 && place % 4 == 0 ? "-" : "").append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** Whether that is all of a code, right or wrong, and not a part of one. */
    static boolean isWhole(String typed) {
        String code = canonical(typed);
        return code.length() == LENGTH && code.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
    }

    /** The code as it is compared, however it was typed: without hyphens and spaces, in capitals. */
    static String canonical(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
