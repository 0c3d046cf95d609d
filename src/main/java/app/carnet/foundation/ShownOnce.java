package app.carnet.foundation;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;

/** What a deed leaves for the page that follows it and for no other, such as a code that is kept nowhere. */
public final class ShownOnce {

    private ShownOnce() {
    }

    /** @param whose so that nothing is shown beside somebody else, whichever page comes next */
    public static void leave(String whose, Object what) {
        flash().put(key(whose), what);
    }

    /** Null on every page but the next. */
    public static Object find(String whose) {
        return flash().get(key(whose));
    }

    private static String key(String whose) {
        return ShownOnce.class.getName() + " " + whose;
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
