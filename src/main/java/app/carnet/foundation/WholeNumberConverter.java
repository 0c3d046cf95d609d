package app.carnet.foundation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Whole numbers from 0 on, such as points and quantities; see {@link WrittenNumber} for what is read. */
@FacesConverter("wholeNumber")
public class WholeNumberConverter implements Converter<Number> {

    @Override
    public Number getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        BigDecimal number = WrittenNumber.read(value).orElseThrow(() -> Rejected.because(faces, "error.not_a_whole_number"));
        if (number.stripTrailingZeros().scale() > 0) {
            throw Rejected.because(faces, "error.not_a_whole_number");
        }
        Class<?> type = component.getValueExpression("value").getType(faces.getELContext());
        return type == Integer.class || type == int.class ? intOf(faces, number) : (Number) number.longValue();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Number value) {
        return value == null ? "" : value.toString();
    }

    private static Integer intOf(FacesContext faces, BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw Rejected.because(faces, "error.not_a_whole_number");
        }
        return number.intValue();
    }
}
