package app.carnet.member;

import app.carnet.foundation.Rejected;
import app.carnet.settings.Programmes;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/** Phones as people type them; those of the programme's own country need no country code. */
@FacesConverter(value = "phone", managed = true)
public class PhoneConverter implements Converter<Phone> {

    @Inject
    private Programmes programmes;

    @Override
    public Phone getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Phone.read(value, programmes.current().getCurrency().getCurrencyCode())
            .orElseThrow(() -> Rejected.because(faces, "error.not_a_phone"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Phone phone) {
        return phone == null ? "" : phone.e164();
    }
}
