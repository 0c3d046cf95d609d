package app.carnet.testkit;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.function.Supplier;

/** See {@link As}. */
@Stateless
@PermitAll
@RunAs(Role.Names.MEMBER)
@TransactionAttribute(NOT_SUPPORTED)
public class AsMember {

    public <T> T does(Supplier<T> deed) {
        return deed.get();
    }
}
