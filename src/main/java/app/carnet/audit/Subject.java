package app.carnet.audit;

/**
 * What a deed was done to: a kind of thing and the key people know it by (a number, a code, a username), never a name
 * or a phone.
 *
 * @param memberNumber of the member whom the deed concerns, or null
 */
public record Subject(String kind, String key, String memberNumber) {

    static final int KIND_LENGTH = 20;
    static final int KEY_LENGTH = 60;

    public Subject {
        if (kind == null || kind.length() > KIND_LENGTH || key == null || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("No subject of an audit entry: " + kind + " with its key");
        }
    }

    public static Subject of(String kind, Object key) {
        return new Subject(kind, String.valueOf(key), null);
    }

    public static Subject member(String number) {
        return of("MEMBER", number).ofMember(number);
    }

    /** The same, of that member: what is looked for by the member is found. */
    public Subject ofMember(String number) {
        return new Subject(kind, key, number);
    }

    public static Subject card(String number) {
        return of("CARD", number);
    }

    public static Subject product(String code) {
        return of("PRODUCT", code);
    }

    public static Subject category(Object id) {
        return of("CATEGORY", id);
    }

    public static Subject purchase(String receipt) {
        return of("PURCHASE", receipt);
    }

    public static Subject account(String username) {
        return of("ACCOUNT", username);
    }

    public static Subject branch(Object id) {
        return of("BRANCH", id);
    }

    /** The rules of the place. */
    public static Subject programme() {
        return of("PROGRAMME", 1);
    }
}
