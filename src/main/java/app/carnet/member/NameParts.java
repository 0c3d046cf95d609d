package app.carnet.member;

import app.carnet.foundation.Folded;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes any part of a name findable by a prefix search: 王小明 is kept as 王小明, 小明 and 明, so that 小 finds it.
 * Texts are folded, parts are cut at 30 characters (code points), and a longer search is cut as well.
 */
public final class NameParts {

    static final int LENGTH = 30;

    private NameParts() {
    }

    /** Every ending of the name, from each of its characters on; none begins with a space. */
    public static Set<String> of(String name) {
        String folded = Folded.of(name);
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from < folded.length(); from = folded.offsetByCodePoints(from, 1)) {
            if (folded.charAt(from) != ' ') {
                parts.add(cut(folded.substring(from)));
            }
        }
        return parts;
    }

    /** The pattern for LIKE (escape character {@code !}) that finds the names with that text in them. */
    public static String pattern(String typed) {
        return cut(Folded.of(typed)).replaceAll("[!%_]", "!$0") + "%";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }
}
