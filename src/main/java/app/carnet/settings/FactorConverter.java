package app.carnet.settings;

import app.carnet.foundation.Rejected;
import app.carnet.foundation.WrittenNumber;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Factors such as 1 or 1.25; see {@link WrittenNumber} for what is read. Zeros at the end are not shown. */
@FacesConverter("factor")
public class FactorConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return WrittenNumber.read(value).orElseThrow(() -> WrittenNumber.withPoint(value)
            .map(pointed -> Rejected.because(faces, "error.number_comma", pointed)).orElseGet(() -> Rejected.because(faces, "error.not_a_number")));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
