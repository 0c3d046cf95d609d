package app.carnet.benefit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Days of the week as digits from 1 for Monday. */
@Converter(autoApply = true)
public class WeekdaysConverter implements AttributeConverter<Weekdays, String> {

    @Override
    public String convertToDatabaseColumn(Weekdays weekdays) {
        return weekdays == null ? null : weekdays.written();
    }

    @Override
    public Weekdays convertToEntityAttribute(String digits) {
        return digits == null ? null : Weekdays.read(digits);
    }
}
