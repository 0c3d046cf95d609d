package app.carnet.member;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The one way of an e-mail address to and from the database. */
@Converter(autoApply = true)
public class EmailColumn implements AttributeConverter<Email, String> {

    @Override
    public String convertToDatabaseColumn(Email email) {
        return email == null ? null : email.address();
    }

    @Override
    public Email convertToEntityAttribute(String column) {
        return column == null ? null : new Email(column);
    }
}
