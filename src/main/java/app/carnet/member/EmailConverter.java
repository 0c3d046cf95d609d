package app.carnet.member;

import app.carnet.foundation.Rejected;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** E-mail addresses, in lower case. */
@FacesConverter("email")
public class EmailConverter implements Converter<Email> {

    @Override
    public Email getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Email.read(value).orElseThrow(() -> Rejected.because(faces, "error.not_an_email"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Email email) {
        return email == null ? "" : email.address();
    }
}
