package app.carnet.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rules in force, read once per request: {@code #{programme}} on pages, the place's zone for rooms below this one. */
@RequestScoped
public class CurrentProgramme {

    @Inject
    private Programmes programmes;

    private Optional<Programme> programme;

    /** Empty until the first set-up. */
    public Optional<Programme> find() {
        if (programme == null) {
            programme = programmes.find();
        }
        return programme;
    }

    /** Null until the first set-up. */
    @Produces
    @Named("programme")
    Programme named() {
        return find().orElse(null);
    }

    /** UTC until the first set-up. */
    @Produces
    ZoneId zone() {
        return find().map(Programme::getZone).orElse(ZoneOffset.UTC);
    }
}
