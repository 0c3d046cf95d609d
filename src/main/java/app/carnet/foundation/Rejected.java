package app.carnet.foundation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;

/** Typed input that cannot be read, with the sentence that stands beside its field. */
public final class Rejected {

    private Rejected() {
    }

    public static ConverterException because(FacesContext faces, String key, Object... arguments) {
        String sentence = CDI.current().select(Messages.class).get().text(key, arguments);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }
}
