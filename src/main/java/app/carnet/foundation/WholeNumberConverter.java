package app.carnet.foundation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Whole numbers from 0 on, such as points and quantities; see {@link WrittenNumber} for what is read. */
@FacesConverter("wholeNumber")
public class WholeNumberConverter implements Converter<Number> {

    private static final long LARGEST = 999_999_999_999L;

    @Override
    public Number getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        BigDecimal number = WrittenNumber.read(value).orElseThrow(() -> isWhole(value) ? outOfRange(faces, LARGEST)
            : Rejected.because(faces, "error.not_a_whole_number"));
        if (number.stripTrailingZeros().scale() > 0) {
            throw Rejected.because(faces, "error.not_a_whole_number");
        }
        Class<?> type = component.getValueExpression("value").getType(faces.getELContext());
        return type == Integer.class || type == int.class ? intOf(faces, number) : (Number) number.longValue();
    }

    /** What is a whole number all the same, but negative or too large, is told the range. */
    private static boolean isWhole(String value) {
        return WrittenNumber.ascii(value).matches("[-−–]?[0-9][0-9,]*");
    }

    private static ConverterException outOfRange(FacesContext faces, long largest) {
        return Rejected.because(faces, "error.whole_number_range", largest);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Number value) {
        return value == null ? "" : value.toString();
    }

    private static Integer intOf(FacesContext faces, BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw outOfRange(faces, Integer.MAX_VALUE);
        }
        return number.intValue();
    }
}
