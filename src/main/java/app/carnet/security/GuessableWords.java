package app.carnet.security;

import java.util.stream.Stream;

/** What those who know the place or the person try first. The rooms above know such words; a password contains none. */
public interface GuessableWords {

    /** In any spelling; those of fewer than three characters are let off. */
    Stream<String> of(String username);
}
