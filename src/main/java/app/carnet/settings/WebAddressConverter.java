package app.carnet.settings;

import app.carnet.foundation.Rejected;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.net.URI;

/** A {@link WebAddress}; nothing is none. */
@FacesConverter("webAddress")
public class WebAddressConverter implements Converter<URI> {

    @Override
    public URI getAsObject(FacesContext faces, UIComponent component, String value) {
        return value == null || value.isBlank() ? null : WebAddress.read(value).orElseThrow(() -> Rejected.because(faces, "error.not_a_web_address"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, URI value) {
        return value == null ? "" : value.toString();
    }
}
