package app.carnet.testkit;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Supplier;

/**
 * Lets a test inside the server do what somebody of a role may do, in as many transactions as the verbs open by
 * themselves; from several threads too. The caller has the role and no name.
 */
public final class As {

    private As() {
    }

    public static <T> T clerk(Supplier<T> deed) {
        return CDI.current().select(Clerk.class).get().does(deed);
    }

    public static <T> T manager(Supplier<T> deed) {
        return CDI.current().select(Manager.class).get().does(deed);
    }

    public static <T> T admin(Supplier<T> deed) {
        return CDI.current().select(Admin.class).get().does(deed);
    }

    /** Somebody who has not signed in. */
    public static <T> T nobody(Supplier<T> deed) {
        return deed.get();
    }

    @Stateless
    @PermitAll
    @RunAs(Role.Names.CLERK)
    @TransactionAttribute(NOT_SUPPORTED)
    public static class Clerk {

        public <T> T does(Supplier<T> deed) {
            return deed.get();
        }
    }

    @Stateless
    @PermitAll
    @RunAs(Role.Names.MANAGER)
    @TransactionAttribute(NOT_SUPPORTED)
    public static class Manager {

        public <T> T does(Supplier<T> deed) {
            return deed.get();
        }
    }

    @Stateless
    @PermitAll
    @RunAs(Role.Names.ADMIN)
    @TransactionAttribute(NOT_SUPPORTED)
    public static class Admin {

        public <T> T does(Supplier<T> deed) {
            return deed.get();
        }
    }
}
