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

    /**
     * The condition on a member {@code m} that a part of the name begins with {@code :part}; of several such parts only
     * the first one counts, so that nobody is found twice. In the order of {@link #ORDER} the index answers at once,
     * however common the text is.
     */
    static final String CONDITION = "part LIKE :part ESCAPE '!' AND NOT EXISTS (SELECT o FROM Member o JOIN o.nameParts other"
        + " WHERE o.id = m.id AND other LIKE :part ESCAPE '!' AND other < part)";
    static final String JOIN = " JOIN m.nameParts part";
    static final String ORDER = " ORDER BY part, m.id";

    private NameParts() {
    }

    /** Every ending of the name, from each of its characters on; none begins with a space. */
    public static Set<String> of(String name) {
        String folded = Folded.loosely(name);
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from < folded.length(); from = folded.offsetByCodePoints(from, 1)) {
            if (folded.charAt(from) != ' ') {
                parts.add(cut(folded.substring(from)));
            }
        }
        return parts;
    }

    /** The value of {@code :part} that finds the names with that text in them; its own wildcards are only characters. */
    public static String pattern(String typed) {
        return cut(Folded.loosely(typed)).replaceAll("[!%_]", "!$0") + "%";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }
}
