package app.carnet.testkit;

import java.util.function.Supplier;

/**
 * Lets a test inside the server do what somebody of a role may do, in as many transactions as the verbs open by
 * themselves; from several threads too. The caller has the role and no name.
 */
public final class As {

    private As() {
    }

    public static <T> T clerk(Supplier<T> deed) {
        return A.a(AsClerk.class).does(deed);
    }

    public static <T> T manager(Supplier<T> deed) {
        return A.a(AsManager.class).does(deed);
    }

    public static <T> T admin(Supplier<T> deed) {
        return A.a(AsAdmin.class).does(deed);
    }

    /** Of no member in particular: the caller has no name. */
    public static <T> T member(Supplier<T> deed) {
        return A.a(AsMember.class).does(deed);
    }

    /** Somebody who has not signed in. */
    public static <T> T nobody(Supplier<T> deed) {
        return deed.get();
    }
}
