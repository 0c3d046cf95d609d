package app.carnet.audit;

import app.carnet.foundation.Language;
import app.carnet.foundation.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/** The codes of the audit trail in the person's language; a code without a text is shown as it is. */
@Named
@RequestScoped
public class AuditWords {

    private static final String DEED = "AuditDeed.";
    private static final String KIND = "AuditKind.";

    @Inject
    private Language language;

    public String of(String deed) {
        return text(DEED + deed, deed);
    }

    public String kind(String subjectKind) {
        return subjectKind == null ? "" : text(KIND + subjectKind, subjectKind);
    }

    /** The details of an entry; see {@link AuditDetails}. */
    public String details(AuditEntry entry) {
        return AuditDetails.inWords(entry.getDeed(), entry.getDetails(), bundle());
    }

    /** The codes of all deeds that have a text, by code. */
    public List<String> getDeeds() {
        return bundle().keySet().stream().filter(key -> key.startsWith(DEED)).map(key -> key.substring(DEED.length())).sorted().toList();
    }

    private String text(String key, String code) {
        return bundle().containsKey(key) ? bundle().getString(key) : code;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(Messages.BUNDLE, language.getLocale());
    }
}
