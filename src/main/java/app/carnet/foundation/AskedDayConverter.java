package app.carnet.foundation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** A day in a page's address: what is no day is left out, and said, so that the page still shows what it can. */
@FacesConverter("askedDay")
public class AskedDayConverter implements Converter<LocalDate> {

    private final DayConverter days = new DayConverter();

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String value) {
        try {
            return days.getAsObject(faces, component, value);
        } catch (ConverterException noDay) {
            String sentence = CDI.current().select(Messages.class).get().text("error.day_asked");
            if (faces.getMessageList(null).stream().noneMatch(said -> said.getSummary().equals(sentence))) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
            }
            return null;
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate value) {
        return days.getAsString(faces, component, value);
    }
}
