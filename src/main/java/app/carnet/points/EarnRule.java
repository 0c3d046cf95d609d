package app.carnet.points;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What multiplied the points of a purchase, as the ledger keeps it: {@code TIER|Gold|1.25;CAMPAIGN|Happy Tuesday|2}; or
 * what a member did for them, or which friend brought them.
 *
 * @param kind       {@code TIER}, {@code CAMPAIGN}, {@code BIRTHDAY}, {@code COUPON} {@link #ACTIVITY} or {@link #REFERRAL}
 * @param name       as the place calls it, empty for a birthday; of a friend, the number
 * @param multiplier of points
 */
public record EarnRule(String kind, String name, BigDecimal multiplier) {

    /** What earned plain points: the coefficient alone. */
    public static final String BASE = "BASE";
    public static final String ACTIVITY = "ACTIVITY";
    public static final String REFERRAL = "REFERRAL";
    private static final int LENGTH = 200;

    /** The rules in the order given, each once; those that do not fit in the ledger's column are left out. */
    public static String write(Collection<EarnRule> rules) {
        String text = "";
        for (String rule : rules.stream().map(EarnRule::written).distinct().toList()) {
            text = text.length() + rule.length() < LENGTH ? text + (text.isEmpty() ? "" : ";") + rule : text;
        }
        return text.isEmpty() ? BASE : text;
    }

    /** The rules that were written; none for {@link #BASE}. */
    public static List<EarnRule> read(String text) {
        return text == null || text.equals(BASE) ? List.of()
            : Arrays.stream(text.split(";")).map(rule -> rule.split("\\|", -1))
                .map(parts -> new EarnRule(parts[0], parts[1], new BigDecimal(parts[2]))).collect(Collectors.toList());
    }

    private String written() {
        return kind + "|" + name.replaceAll("[;|]", " ") + "|" + multiplier.stripTrailingZeros().toPlainString();
    }
}
