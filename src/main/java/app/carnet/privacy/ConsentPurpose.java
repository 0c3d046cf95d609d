package app.carnet.privacy;

/**
 * What a member agrees to, each purpose on its own. The words stand in the message bundles, in all languages alike, under
 * {@code ConsentText.<purpose>.<version>}; old versions stay there, since members have agreed to them.
 */
public enum ConsentPurpose {

    /** To be kept as a member, with purchases and points. It stands as long as the membership. */
    PROGRAMME("2026-11"),
    /** To get offers and birthday wishes by e-mail. */
    MARKETING_EMAIL("2026-11"),
    /** To have suggestions and offers chosen by what was bought. */
    PROFILING("2026-11");

    private final String textVersion;

    ConsentPurpose(String textVersion) {
        this.textVersion = textVersion;
    }

    /** The version of the words in which people agree from now on; it rises with every change of their meaning. */
    public String textVersion() {
        return textVersion;
    }

    /** Whether one can be a member without it. */
    public boolean isOptional() {
        return this != PROGRAMME;
    }

    /** The key of the words of that version. */
    String textKey(String version) {
        return "ConsentText." + name() + "." + version;
    }
}
