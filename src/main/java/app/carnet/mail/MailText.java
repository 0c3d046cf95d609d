package app.carnet.mail;

import app.carnet.foundation.BusinessException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message: plain text with blanks such as <code>{name}</code>.
 *
 * @param subject one line
 */
public record MailText(String subject, String body) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}\\s]*)}");
    /** So many fit into the outbox. */
    private static final int SUBJECT_LENGTH = 300;
    private static final int BODY_LENGTH = 16_000;
    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

    public MailText {
        body = body == null ? null : body.replace("\r\n", "\n");
    }

    /**
     * With its blanks filled. One without a value stays as it is, and what is too long for the outbox is cut off: a deed
     * does not fail by what is told of it. In the subject, breaks within a value become spaces, so that no value adds a
     * header.
     */
    MailText filled(Map<String, String> values) {
        return new MailText(cut(BREAKS.matcher(fill(subject, values)).replaceAll(" "), SUBJECT_LENGTH), cut(fill(body, values), BODY_LENGTH));
    }

    /** With a line below, if that is one. */
    MailText with(String footer) {
        return footer.isEmpty() ? this : new MailText(subject, body + "\n\n-- \n" + footer);
    }

    /** @throws BusinessException beside its field, if a blank is none of that kind's, or one without which it is useless is missing */
    void check(MailKind kind) {
        requireKnown("subject", subject, kind);
        requireKnown("body", body, kind);
        kind.compulsory().stream().filter(blank -> !body.contains("{" + blank + "}")).findFirst().ifPresent(missing -> {
            throw new BusinessException("error.mail_blank_missing", missing).at("body");
        });
    }

    private static void requireKnown(String field, String text, MailKind kind) {
        blanks(text).stream().filter(blank -> !kind.blanks().contains(blank)).findFirst().ifPresent(unknown -> {
            throw new BusinessException("error.mail_blank_unknown", unknown, kind.blanksInBraces()).at(field);
        });
    }

    /** Never within a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(blank -> blank.group(1)).toList();
    }

    private static String fill(String text, Map<String, String> values) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), blank.group())));
    }
}
