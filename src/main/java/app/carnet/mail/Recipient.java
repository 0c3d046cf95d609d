package app.carnet.mail;

import java.util.Locale;

/**
 * Whom a message is for.
 *
 * @param memberNumber under which it is listed, and found again when the member is to be forgotten
 * @param name         as it stands in the salutation
 * @param address      the e-mail address, or null if none is known
 * @param language     which was chosen, or null: then the place's own is spoken
 * @param marketing    whether the member has agreed to be written to for the place's own ends
 */
public record Recipient(String memberNumber, String name, String address, Locale language, MailChoices choices, boolean marketing) {

    boolean gets(MailKind kind) {
        return address != null && choices.wants(kind) && (marketing || !kind.isMarketing());
    }

    /** Nothing personal, so that no log shows it. */
    @Override
    public String toString() {
        return "Recipient " + memberNumber;
    }
}
