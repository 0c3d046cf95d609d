package app.carnet.security;

import app.carnet.foundation.KeptForms;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.Theme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Light, dark or the system's choice, in every page's menu. */
@Named
@RequestScoped
public class ThemePage {

    @Inject
    private Theme theme;
    @Inject
    private KeptForms keptForms;

    /** Shows the same page again, in that light, with what was typed into it. */
    @PageAction
    public void choose(String choice) throws IOException {
        theme.remember(choice);
        keptForms.showAgain();
    }
}
