package app.carnet.desk;

import app.carnet.security.Role;

/** What makes a desk of a place that has just been set up, in the order in which it is best done. */
public enum FirstStep {

    RULES("/settings/programme", Role.MANAGER),
    BRANCH("/settings/branches", Role.MANAGER),
    PRODUCT("/product/edit", Role.MANAGER),
    COLLEAGUE("/security/account", Role.ADMIN),
    MEMBER("/registration/new", Role.MANAGER),
    PURCHASE("/member/list", Role.MANAGER),
    BACKUP(null, Role.ADMIN),
    /** That the list is no longer wanted. */
    DISMISSED(null, Role.MANAGER);

    private final String page;
    private final Role role;

    FirstStep(String page, Role role) {
        this.page = page;
        this.role = role;
    }

    /** Where it is done; null if it is done outside Carnet. */
    public String getPage() {
        return page;
    }

    /** Who may do it. */
    public Role getRole() {
        return role;
    }

    /** True if only a person can say that it is done: it need not leave anything behind. */
    public boolean isSaid() {
        return this == RULES || this == BACKUP || this == DISMISSED;
    }
}
