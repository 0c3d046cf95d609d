package app.carnet.privacy;

import app.carnet.foundation.Messages;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words in which people agree, for pages: in the language of the page, with the name of the place. */
@Named
@RequestScoped
public class ConsentWords {

    @Inject
    private Messages messages;
    @Inject
    private Programmes programmes;

    /** Those of today, which are shown before somebody agrees. */
    public String today(String purpose) {
        ConsentPurpose asked = ConsentPurpose.valueOf(purpose);
        return text(asked, asked.textVersion());
    }

    /** Those that were agreed to. */
    public String of(Consent consent) {
        return text(consent.getPurpose(), consent.getTextVersion());
    }

    private String text(ConsentPurpose purpose, String version) {
        return messages.text(purpose.textKey(version), programmes.current().getPlaceName());
    }
}
