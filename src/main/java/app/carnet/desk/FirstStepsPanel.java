package app.carnet.desk;

import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The list of first steps, on the first page of whoever can take them, until they are taken or the list is put away. */
@Named
@RequestScoped
public class FirstStepsPanel {

    @Inject
    private FirstSteps firstSteps;
    @Inject
    private HttpServletRequest request;

    private String token = OperationToken.fresh();
    private Set<FirstStep> done;

    /** Those that the person may take; empty for anybody else, and as soon as nothing is left to do. */
    public List<FirstStep> getSteps() {
        List<FirstStep> own = Stream.of(FirstStep.values()).filter(step -> step != FirstStep.DISMISSED && request.isUserInRole(step.getRole().name())).toList();
        return own.isEmpty() || isDone(FirstStep.DISMISSED) || own.stream().allMatch(this::isDone) ? List.of() : own;
    }

    public boolean isDone(FirstStep step) {
        if (done == null) {
            done = firstSteps.done();
        }
        return done.contains(step);
    }

    public long getDoneCount() {
        return getSteps().stream().filter(this::isDone).count();
    }

    /** Stays on the page. */
    @PageAction
    public void say(FirstStep step) {
        firstSteps.say(token, step);
        done = null;
        token = OperationToken.fresh();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
