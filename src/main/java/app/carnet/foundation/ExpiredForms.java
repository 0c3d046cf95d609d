package app.carnet.foundation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Leads from a page that was open too long to the same page afresh, if what was typed into it can be kept. */
public class ExpiredForms extends ExceptionHandlerWrapper {

    ExpiredForms(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> unhandled = getUnhandledExceptionQueuedEvents().iterator();
        while (unhandled.hasNext()) {
            if (Failure.find(unhandled.next().getContext().getException(), ViewExpiredException.class).isPresent() && isRescued()) {
                unhandled.remove();
            }
        }
        super.handle();
    }

    private static boolean isRescued() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (request.getRemoteUser() == null || !CDI.current().select(KeptForms.class).get().rescue(request, KeptForms.owner(request.getRemoteUser()))) {
            return false;
        }
        try {
            faces.getExternalContext().redirect(Go.here(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
