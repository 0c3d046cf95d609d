package app.carnet.member;

import org.omnifaces.util.Faces;

/** Hands what was searched for in vain on to the next page, through the flash, so that no address holds it. */
public final class SearchedInVain {

    private static final String TYPED = "member.searched_in_vain";

    private SearchedInVain() {
    }

    public static void remember(String typed) {
        Faces.setFlashAttribute(TYPED, typed);
    }

    /** What the page before was searching for, or null. */
    public static String recall() {
        return Faces.getFlashAttribute(TYPED);
    }
}
