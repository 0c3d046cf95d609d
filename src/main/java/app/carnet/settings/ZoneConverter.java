package app.carnet.settings;

import app.carnet.foundation.Rejected;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A time zone by its name or its city alone, such as Asia/Shanghai or Shanghai, in capitals or not. */
@FacesConverter("zone")
public class ZoneConverter implements Converter<ZoneId> {

    @Override
    public ZoneId getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String typed = value.strip().replace(' ', '_');
        return only(id -> id.equalsIgnoreCase(typed)).or(() -> only(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + typed.toLowerCase(Locale.ROOT))))
            .orElseThrow(() -> Rejected.because(faces, "error.not_a_zone"));
    }

    /** The one zone of which that is true; empty for none and for several. */
    private static Optional<ZoneId> only(Predicate<String> fits) {
        List<String> found = ZoneId.getAvailableZoneIds().stream().filter(fits).toList();
        return found.size() == 1 ? Optional.of(ZoneId.of(found.get(0))) : Optional.empty();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, ZoneId value) {
        return value == null ? "" : value.getId();
    }
}
