package app.carnet.member;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A text that was looked for, written as its key; see {@link MemberSearches}. */
@FacesConverter("memberSearch")
public class MemberSearchConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String key) {
        return searches().recall(key);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String text) {
        return searches().keep(text);
    }

    private static MemberSearches searches() {
        return CDI.current().select(MemberSearches.class).get();
    }
}
