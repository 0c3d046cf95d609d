package app.carnet.settings;

import app.carnet.foundation.Rejected;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Currency;

/** A currency by the three letters of ISO 4217; only one in which prices can be written. */
@FacesConverter("currency")
public class CurrencyConverter implements Converter<Currency> {

    @Override
    public Currency getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return PlaceChoices.CURRENCIES.stream().filter(currency -> currency.getCurrencyCode().equals(value)).findFirst()
            .orElseThrow(() -> Rejected.because(faces, "error.not_a_currency"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Currency value) {
        return value == null ? "" : value.getCurrencyCode();
    }
}
