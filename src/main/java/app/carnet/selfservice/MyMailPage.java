package app.carnet.selfservice;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.mail.MailChoices;
import app.carnet.mail.MailKind;
import app.carnet.mail.Mailing;
import app.carnet.member.OwnDetailsService;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the member is written to about, and in which language. */
@Named
@RequestScoped
public class MyMailPage {

    @Inject
    private Me me;
    @Inject
    private OwnDetailsService details;
    @Inject
    private Programmes programmes;

    private MailKind[] wanted;
    private String language;

    /** A welcome has come already. */
    @PageAction
    public String save() {
        Set<MailKind> kinds = EnumSet.of(MailKind.WELCOME);
        kinds.addAll(List.of(getWanted()));
        details.choose(MailChoices.of(kinds), getLanguage());
        return Go.to("/my/profile").saying("my_mail.done").outcome();
    }

    /** Those that can be chosen. */
    public List<MailKind> getKinds() {
        return MailChoices.choosable().stream().filter(kind -> kind != MailKind.WELCOME).toList();
    }

    public MailKind[] getWanted() {
        return wanted == null ? mailing().getChoices().wanted().toArray(MailKind[]::new) : wanted.clone();
    }

    public void setWanted(MailKind[] wanted) {
        this.wanted = wanted.clone();
    }

    /** What is chosen here, else was chosen before, else the place's. */
    public String getLanguage() {
        return Optional.ofNullable(language).or(() -> Optional.ofNullable(mailing().getLanguage())).orElseGet(() -> programmes.current().getOnline().getLanguage());
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    private Mailing mailing() {
        return me.getMember().getMailing();
    }
}
