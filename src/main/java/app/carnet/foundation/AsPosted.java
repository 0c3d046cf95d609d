package app.carnet.foundation;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.HashMap;
import java.util.Map;

/** A request as if those fields had been posted with it. */
final class AsPosted extends FacesContextWrapper {

    private final ExternalContext external;

    AsPosted(FacesContext faces, Map<String, String[]> fields) {
        super(faces);
        external = new Posting(faces.getExternalContext(), fields);
    }

    @Override
    public ExternalContext getExternalContext() {
        return external;
    }

    private static final class Posting extends ExternalContextWrapper {

        private final Map<String, String[]> fields;
        private final Map<String, String> first = new HashMap<>();

        Posting(ExternalContext external, Map<String, String[]> fields) {
            super(external);
            this.fields = fields;
            fields.forEach((name, values) -> first.put(name, values[0]));
        }

        @Override
        public Map<String, String> getRequestParameterMap() {
            return first;
        }

        @Override
        public Map<String, String[]> getRequestParameterValuesMap() {
            return fields;
        }
    }
}
