package app.carnet.mail;

import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /mail/edit.xhtml?words=WELCOME.en}: the words of one kind of mail in one language, and how they read. */
@Named
@ViewScoped
public class MailEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailTemplates templates;
    @Inject
    private MailTemplateService service;
    @Inject
    private MailWords words;
    @Inject
    @Param(name = "words")
    private String key;

    private String token;
    private MailTemplate template;
    private Integer version;

    @PageAction
    public void load() {
        getTemplate();
    }

    @PageAction
    public String look() {
        getTemplate().text().check(template.getKind());
        return null;
    }

    @PageAction
    public String save() {
        service.save(token, getVersion(), getTemplate());
        return Go.to("/mail/templates").saying("mail_edit.saved").outcome();
    }

    @PageAction
    public String reset() {
        service.reset(token, getTemplate());
        return Go.to("/mail/templates").saying("mail_edit.reset_done").outcome();
    }

    public MailTemplate getTemplate() {
        return template = template == null ? templates.get(key) : template;
    }

    /** As a member would read it. */
    public MailText getPreview() {
        return getTemplate().text().filled(words.samples(Language.orEnglish(template.getLanguage())));
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    public int getVersion() {
        return version == null ? getTemplate().getVersion() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
