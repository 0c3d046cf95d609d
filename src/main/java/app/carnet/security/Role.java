package app.carnet.security;

import java.util.List;

/** What an account may do. An account usually holds several; none includes another. */
public enum Role {

    /** Accounts and the audit trail. */
    ADMIN,
    /** The programme's settings, products, adjustments, the ledger check; and the desk. */
    MANAGER,
    /** The desk: members, purchases, redemptions. */
    CLERK,
    /** One's own pages. */
    MEMBER;

    /** The roles the staff page gives. */
    public static final List<Role> STAFF = List.of(CLERK, MANAGER, ADMIN);

    /** The roles as annotations name them. */
    public static final class Names {

        public static final String ADMIN = "ADMIN";
        public static final String MANAGER = "MANAGER";
        public static final String CLERK = "CLERK";
        public static final String MEMBER = "MEMBER";

        private Names() {
        }
    }
}
