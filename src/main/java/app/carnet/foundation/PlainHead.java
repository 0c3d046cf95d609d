package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/**
 * For templates that write a head of their own, so that pages for phones carry no script but ours: what components asked
 * to have put into the head of Faces is let go. Such pages work as plain posts.
 */
@Named
@ApplicationScoped
public class PlainHead {

    private static final String HEAD = "head";

    /** Before the page is rendered. */
    public void clear() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot page = faces.getViewRoot();
        List.copyOf(page.getComponentResources(faces, HEAD)).forEach(resource -> page.removeComponentResource(faces, resource, HEAD));
    }
}
