package app.carnet.desk;

/** What the bell rings for, and the page where it is seen to; null where its members are named instead. */
public enum AttentionKind {
    BIRTHDAYS(null),
    WAITING("/registration/waiting.xhtml"),
    UNDONE("/purchase/list.xhtml"),
    REFUNDED("/purchase/list.xhtml"),
    ADJUSTED(null),
    IN_DEBT(null),
    CHECK_DUE("/points/check.xhtml"),
    CHECK_FOUND("/points/check.xhtml"),
    FIRST_PASSWORD("/security/accounts.xhtml"),
    REFUSED_SIGN_INS("/audit/list.xhtml"),
    ONE_ADMIN("/security/accounts.xhtml");

    private final String page;

    AttentionKind(String page) {
        this.page = page;
    }

    /** True for what is of today alone. */
    boolean isDaily() {
        return this == BIRTHDAYS || this == UNDONE || this == ADJUSTED;
    }

    public String getPage() {
        return page;
    }
}
