package app.carnet.mail;

import app.carnet.foundation.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** How a member is written to. */
@Embeddable
public class Mailing implements Serializable {

    private static final long serialVersionUID = 1L;

    private String language;
    @Column(name = "mail_choices")
    private MailChoices choices;

    /** @param address the member's e-mail address, or null */
    public Recipient to(String memberNumber, String name, String address) {
        return new Recipient(memberNumber, name, address, Language.orEnglish(language), getChoices());
    }

    /** The tag of the language the words are in; English where nobody has said. */
    public String getLanguage() {
        return Language.orEnglish(language).toLanguageTag();
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** Which kinds of mail the member wants. */
    public MailChoices getChoices() {
        return choices == null ? MailChoices.USUAL : choices;
    }

    public void setChoices(MailChoices choices) {
        this.choices = choices;
    }
}
