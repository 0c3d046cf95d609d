package app.carnet.settings;

import app.carnet.foundation.Rejected;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.ZoneId;

/** A time zone by its name, such as Asia/Shanghai, in capitals or not. */
@FacesConverter("zone")
public class ZoneConverter implements Converter<ZoneId> {

    @Override
    public ZoneId getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.equalsIgnoreCase(value.strip())).findFirst()
            .map(ZoneId::of).orElseThrow(() -> Rejected.because(faces, "error.not_a_zone"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, ZoneId value) {
        return value == null ? "" : value.getId();
    }
}
