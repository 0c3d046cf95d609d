package app.carnet.mail;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Locale;

/** The place's own words for one kind of mail in one language; removed again, Carnet's words take their place. */
@Entity
@Table(name = "mail_template")
public class MailTemplate implements Serializable {

    static final int SUBJECT_LENGTH = 150;
    static final int BODY_LENGTH = 4000;

    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MailKind kind;
    @NotNull
    @Column(updatable = false)
    private String language;
    @NotNull @PlainText
    @Size(max = SUBJECT_LENGTH)
    private String subject;
    @NotNull
    @Size(max = BODY_LENGTH)
    private String body;
    @Version
    private int version;

    protected MailTemplate() {
    }

    MailTemplate(MailKind kind, Locale language, MailText text) {
        this.id = Ids.next();
        this.kind = kind;
        this.language = language.toLanguageTag();
        say(text);
    }

    void say(MailText text) {
        subject = text.subject();
        body = text.body();
    }

    MailText text() {
        return new MailText(subject, body);
    }

    public MailKind getKind() {
        return kind;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailTemplate template && template.kind == kind && template.language.equals(language);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() * 31 + language.hashCode();
    }

    @Override
    public String toString() {
        return "MailTemplate " + kind + " " + language;
    }
}
