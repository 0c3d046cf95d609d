package app.carnet.security;

import app.carnet.foundation.KeptForms;
import app.carnet.foundation.Language;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The two languages in every page's header. */
@Named
@RequestScoped
public class LanguagePage {

    @Inject
    private Language language;
    @Inject
    private LanguageService languages;
    @Inject
    private KeptForms keptForms;

    /** Shows the same page again, in that language, with what was typed into it. */
    @PageAction
    public void choose(String tag) throws IOException {
        language.remember(tag);
        languages.keep(language.getTag());
        keptForms.showAgain();
    }
}
