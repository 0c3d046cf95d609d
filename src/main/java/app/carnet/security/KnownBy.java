package app.carnet.security;

import java.util.Optional;

/**
 * What else than a username somebody may type to sign in: the rooms above know their own. Every bean of this type is
 * asked, in no order; what none of them knows is nobody's.
 */
public interface KnownBy {

    /** The username of the one who is meant, whether there is an account of that name or not; empty if nobody is. */
    Optional<String> username(String typed);
}
