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
    @Column(name = "mail_marketing")
    private boolean marketing;

    /** @param address the member's e-mail address, or null */
    public Recipient to(String memberNumber, String name, String address) {
        return new Recipient(memberNumber, name, address, language == null ? null : Language.orEnglish(language), getChoices(), marketing);
    }

    /** The tag of the language that was chosen for the words, or null: then they are in that of the place. */
    public String getLanguage() {
        return language;
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

    /** Whether the member has agreed to be written to for the place's own ends. */
    public boolean isMarketing() {
        return marketing;
    }

    /** To be called where that consent is given or withdrawn, and nowhere else. */
    public void setMarketing(boolean marketing) {
        this.marketing = marketing;
    }
}
