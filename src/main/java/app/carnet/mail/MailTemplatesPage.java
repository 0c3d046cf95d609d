package app.carnet.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /mail/templates.xhtml}: what the messages say. */
@Named
@RequestScoped
public class MailTemplatesPage {

    @Inject
    private MailTemplates templates;

    private List<MailTemplateRow> rows;

    public List<MailTemplateRow> getRows() {
        return rows = rows == null ? templates.list() : rows;
    }
}
