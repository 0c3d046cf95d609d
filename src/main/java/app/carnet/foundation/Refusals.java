package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Components;

/** Says to the person at the page, in one sentence, why a deed did not happen. What is no refusal is thrown on. */
@ApplicationScoped
public class Refusals {

    /** Tells the template, which then offers to open the page again. */
    private static final String CHANGED_MEANWHILE = "changedMeanwhile";

    @Inject
    private Messages messages;
    @Inject
    private Event<BusinessException> refused;

    /**
     * Answers a failed page action.
     *
     * @return null: the person stays on the page, with what was typed
     * @throws RuntimeException the failure itself, if it is a fault of ours; the error page shows its incident id
     */
    public Object answer(RuntimeException failure) {
        Optional<BusinessException> refusal = Failure.find(failure, BusinessException.class);
        if (Failure.isChangedMeanwhile(failure) || refusal.filter(ChangedMeanwhileException.class::isInstance).isPresent()) {
            FacesContext.getCurrentInstance().getAttributes().put(CHANGED_MEANWHILE, true);
        }
        if (refusal.isPresent()) {
            refused.fire(refusal.get());
            say(refusal.get());
        } else if (Failure.find(failure, NotFoundException.class).isPresent()) {
            sendNotFound();
        } else if (Failure.isChangedMeanwhile(failure)) {
            say(new BusinessException("error.changed_meanwhile"));
        } else if (Failure.isConflict(failure) && !Failure.isDatabaseAway(failure)) {
            say(new BusinessException("error.busy"));
        } else {
            sayInvalid(Failure.find(failure, ConstraintViolationException.class).orElseThrow(() -> failure));
        }
        return null;
    }

    /** Says each of them beside its input, before the deed is tried; where something is said already, that is enough. */
    public void sayAll(List<BusinessException> refused) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<BusinessException> unsaid = refused.stream().filter(refusal -> faces.getMessageList(clientId(refusal.getInput())).isEmpty()).toList();
        unsaid.forEach(this::say);
        if (!unsaid.isEmpty()) {
            faces.renderResponse();
        }
    }

    private void say(BusinessException refusal) {
        add(refusal.getInput(), messages.sentence(refusal));
    }

    private void sayInvalid(ConstraintViolationException invalid) {
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            add(violation.getPropertyPath().toString(), violation.getMessage());
        }
    }

    private void add(String input, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId(input), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    /**
     * The client id of that input in the submitted form, or null (a message for the whole page) if it has none. An input in
     * a row is named by its list and the row, {@code line:0:pieces}; there is one component for all rows.
     */
    private String clientId(String input) {
        UIForm form = input == null ? null : Components.getCurrentForm();
        if (form != null && input.indexOf(':') > 0) {
            return form.getClientId() + ':' + input;
        }
        return form == null || form.findComponent(input) == null ? null : form.findComponent(input).getClientId();
    }

    private void sendNotFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
