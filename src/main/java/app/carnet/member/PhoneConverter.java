package app.carnet.member;

import app.carnet.foundation.Rejected;
import app.carnet.settings.Format;
import app.carnet.settings.Programmes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Phones as people type them; those of the programme's own country need no country code. */
@FacesConverter("phone")
public class PhoneConverter implements Converter<Phone> {

    @Override
    public Phone getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String currency = CDI.current().select(Programmes.class).get().current().getCurrency().getCurrencyCode();
        return Phone.read(value, currency)
            .orElseThrow(() -> Rejected.because(faces, Phone.lacksCountry(value, currency) ? "error.phone_country" : "error.not_a_phone"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Phone phone) {
        return phone == null ? "" : CDI.current().select(Format.class).get().phone(phone.e164());
    }
}
