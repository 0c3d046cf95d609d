package app.carnet.foundation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** The number of a list's page in an address; the first page, where it is no number. */
@FacesConverter("askedPage")
public class AskedPageConverter implements Converter<Integer> {

    private static final int LONGEST = 6;

    @Override
    public Integer getAsObject(FacesContext faces, UIComponent component, String value) {
        return value != null && value.matches("[0-9]{1," + LONGEST + "}") ? Integer.parseInt(value) : 1;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Integer value) {
        return String.valueOf(value);
    }
}
