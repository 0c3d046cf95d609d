package app.carnet.audit;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The details of an entry in a person's language. Codes and names of fields are put into words where the deed holds
 * some; what people have written, such as a branch's name, stays as it is, and so does a code without a text.
 */
final class AuditDetails {

    private static final String FIELD = "AuditField.";
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    private static final Coded PLAIN = new Coded(WORD, FIELD);
    private static final Coded STOP = new Coded(WORD, "StopReason.", FIELD);
    private static final Coded CONSENT = new Coded(WORD, "ConsentPurpose.", FIELD);
    private static final Coded ROLES = new Coded(WORD, "Role.", FIELD);
    private static final Map<String, Coded> CODED = Map.ofEntries(
        Map.entry("MEMBER_REGISTERED", PLAIN), Map.entry("MEMBER_EDITED", PLAIN), Map.entry("MEMBER_REVEALED", PLAIN),
        Map.entry("CARD_ISSUED", PLAIN), Map.entry("POINTS_REDEEMED", PLAIN), Map.entry("POINTS_ADJUSTED", PLAIN),
        Map.entry("PURCHASE_ENTERED", PLAIN), Map.entry("PURCHASE_UNDONE", PLAIN), Map.entry("SIGN_IN_FAILED", PLAIN),
        Map.entry("PRODUCT_CREATED", PLAIN), Map.entry("PRODUCT_EDITED", PLAIN),
        Map.entry("CARD_BLOCKED", STOP), Map.entry("CARD_REPLACED", STOP),
        Map.entry("ACCOUNT_CREATED", ROLES), Map.entry("ACCOUNT_CHANGED", ROLES),
        Map.entry("CONSENT_GIVEN", CONSENT), Map.entry("CONSENT_WITHDRAWN", CONSENT),
        Map.entry("MEMBER_ERASED", new Coded(WORD, "ErasureReason.", FIELD)),
        Map.entry("FIRST_STEP_DONE", new Coded(WORD, "FirstStep.")),
        Map.entry("AUDIT_EXPORTED", new Coded(Pattern.compile("\\w+(?==)|[A-Z_]{3,}"), "AuditDeed.", FIELD)),
        Map.entry("BRANCH_EDITED", new Coded(Pattern.compile("(?<=^|, )(name|address|phone)(?= )|(?<= )null(?= ->|$)|(?<=-> )null(?=,)"), FIELD)),
        Map.entry("PROGRAMME_CHANGED", new Coded(Pattern.compile("\\w+(?=: )|[A-Z_]{8,}|(?<= )null(?= ->|,|$)"), "ExpiryEdge.", FIELD)),
        Map.entry(AuditTrail.REFUSED, new Coded(Pattern.compile("^error\\.\\w+"), "")));

    private AuditDetails() {
    }

    /** Where codes stand in the details of a deed, and how the keys of their texts begin. */
    private record Coded(Pattern code, String... beginnings) {

        private String text(MatchResult code, ResourceBundle words) {
            return Stream.of(beginnings).map(beginning -> beginning + code.group()).filter(words::containsKey).findFirst()
                .map(key -> PLACEHOLDER.matcher(words.getString(key)).replaceAll("…")).orElse(code.group());
        }
    }

    /** Null for none. */
    static String inWords(String deed, String details, ResourceBundle words) {
        Coded coded = CODED.get(deed);
        if (details == null || coded == null) {
            return details;
        }
        String told = coded.code().matcher(details).replaceAll(code -> Matcher.quoteReplacement(coded.text(code, words)));
        return coded == ROLES ? told.replaceAll("[\\[\\]]", "") : told;
    }
}
