package app.carnet.member;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The one way of a phone to and from the database. */
@Converter(autoApply = true)
public class PhoneColumn implements AttributeConverter<Phone, String> {

    @Override
    public String convertToDatabaseColumn(Phone phone) {
        return phone == null ? null : phone.e164();
    }

    @Override
    public Phone convertToEntityAttribute(String column) {
        return column == null ? null : new Phone(column);
    }
}
