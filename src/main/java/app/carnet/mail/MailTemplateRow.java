package app.carnet.mail;

/**
 * A kind of mail in one language, for the list.
 *
 * @param own whether the place has words of its own
 */
public record MailTemplateRow(MailKind kind, String language, String subject, boolean own) {

    public String key() {
        return kind + "." + language;
    }
}
