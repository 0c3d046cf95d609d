package app.carnet.mail;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;

/** Changes the words of messages, for those that are posted from then on. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class MailTemplateService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private MailTemplates templates;
    @Inject
    private AuditTrail audit;

    /**
     * Gives the place words of its own.
     *
     * @param version the version the person began from; 0 where those were Carnet's words
     * @throws app.carnet.foundation.BusinessException if a blank is unknown, or one without which the mail is useless is missing
     * @throws ChangedMeanwhileException               if somebody else has changed them since
     */
    public String save(String token, int version, MailTemplate edited) {
        String result = edited.getKind() + "." + edited.getLanguage();
        return operations.once(Operation.of(token, "mail.save", result, version, edited.getSubject(), edited.getBody()), result, () -> {
            edited.text().check(edited.getKind());
            MailTemplate template = templates.get(edited.getKind(), Locale.forLanguageTag(edited.getLanguage()));
            ChangedMeanwhileException.unlessSame(version, template.getVersion());
            template.say(edited.text());
            entityManager.persist(template);
            audit.record("MAIL_TEMPLATE_EDITED", Subject.of("MAIL_TEMPLATE", result));
        });
    }

    /** Takes Carnet's words again. */
    public String reset(String token, MailTemplate template) {
        String result = template.getKind() + "." + template.getLanguage();
        return operations.once(Operation.of(token, "mail.reset", result), result, () -> {
            templates.find(template.getKind(), Locale.forLanguageTag(template.getLanguage())).ifPresent(entityManager::remove);
            audit.record("MAIL_TEMPLATE_RESET", Subject.of("MAIL_TEMPLATE", result));
        });
    }
}
