package app.carnet.settings;

import app.carnet.security.GuessableWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** No password contains the place's name. */
@ApplicationScoped
public class PlaceWords implements GuessableWords {

    @Inject
    private Programmes programmes;

    @Override
    public Stream<String> of(String username) {
        return programmes.find().map(Programme::getPlaceName).stream();
    }
}
