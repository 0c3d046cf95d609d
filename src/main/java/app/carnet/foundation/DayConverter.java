package app.carnet.foundation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as year, month, day: 1990-05-17, 1990/5/17, 1990.5.17, 1990年5月17日 or 19900517. Years from 1000 to 9999. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

    private static final Pattern SHAPE =
        Pattern.compile("([1-9][0-9]{3})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Matcher day = SHAPE.matcher(WrittenNumber.ascii(value));
        if (!day.matches()) {
            throw Rejected.because(faces, "error.not_a_day");
        }
        boolean separated = day.group(2) != null;
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(separated ? 2 : 4)),
                Integer.parseInt(day.group(separated ? 3 : 5)));
        } catch (DateTimeException noSuchDay) {
            throw Rejected.because(faces, "error.not_a_day");
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate value) {
        return value == null ? "" : value.toString();
    }
}
