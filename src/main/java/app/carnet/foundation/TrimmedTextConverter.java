package app.carnet.foundation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Text without the white space around it; nothing else is changed. Nothing is null. */
@FacesConverter(value = "trimmed")
public class TrimmedTextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
