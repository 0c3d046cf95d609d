package app.carnet.mail;

import app.carnet.foundation.Language;
import app.carnet.foundation.NotFoundException;
import app.carnet.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the words of messages: the place's own where there are any, else Carnet's. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class MailTemplates {

    @PersistenceContext
    private EntityManager entityManager;

    /** What is written now, in that language. */
    @PermitAll
    public MailText text(MailKind kind, Locale language) {
        return find(kind, language).map(MailTemplate::text).orElseGet(() -> CarnetsWords.of(kind, language));
    }

    /**
     * To be edited.
     *
     * @param key kind and language, such as {@code WELCOME.en}
     * @throws NotFoundException if there is no such kind or language
     */
    public MailTemplate get(String key) {
        return list().stream().filter(row -> row.key().equals(key)).findFirst()
            .map(row -> get(row.kind(), Language.orEnglish(row.language()))).orElseThrow(() -> new NotFoundException("words", key));
    }

    /** The place's own, or a new one that begins with Carnet's words. */
    public MailTemplate get(MailKind kind, Locale language) {
        return find(kind, language).orElseGet(() -> new MailTemplate(kind, language, CarnetsWords.of(kind, language)));
    }

    /** All there are: every kind in every language. */
    public List<MailTemplateRow> list() {
        return Stream.of(MailKind.values())
            .flatMap(kind -> Language.OFFERED.stream().map(language -> new MailTemplateRow(kind, language.toLanguageTag(),
                text(kind, language).subject(), find(kind, language).isPresent())))
            .toList();
    }

    @PermitAll
    public Optional<MailTemplate> find(MailKind kind, Locale language) {
        return entityManager.createQuery("SELECT t FROM MailTemplate t WHERE t.kind = :kind AND t.language = :language", MailTemplate.class)
            .setParameter("kind", kind).setParameter("language", language.toLanguageTag()).getResultStream().findFirst();
    }
}
