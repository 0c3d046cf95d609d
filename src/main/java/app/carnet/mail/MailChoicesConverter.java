package app.carnet.mail;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The one way of a member's choices to and from the database. */
@Converter(autoApply = true)
public class MailChoicesConverter implements AttributeConverter<MailChoices, String> {

    @Override
    public String convertToDatabaseColumn(MailChoices choices) {
        return choices == null ? null : choices.written();
    }

    @Override
    public MailChoices convertToEntityAttribute(String column) {
        return column == null ? MailChoices.USUAL : MailChoices.read(column);
    }
}
