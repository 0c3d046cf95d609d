package app.carnet.activity;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /activity/edit.xhtml?activity=ID}: one activity; without an id, a new one. */
@Named
@ViewScoped
public class ActivityEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Activities activities;
    @Inject
    private ActivityService service;
    @Inject
    @Param(name = "activity")
    private Long id;

    private String token;
    private Activity activity;
    private Integer version;

    @PageAction
    public void load() {
        getActivity();
    }

    @PageAction
    public String create() {
        service.create(token, getActivity());
        return toList("activity_edit.created");
    }

    @PageAction
    public String save() {
        service.edit(token, getVersion(), getActivity());
        return toList("activity_edit.saved");
    }

    @PageAction
    public String disable() {
        service.disable(token, id);
        return toList("activity_edit.disabled");
    }

    @PageAction
    public String enable() {
        service.enable(token, id);
        return toList("activity_edit.enabled");
    }

    private String toList(String done) {
        return Go.to("/activity/list").saying(done, getActivity().getName()).outcome();
    }

    public Activity getActivity() {
        return activity = activity != null ? activity : id == null ? Activity.blank() : activities.get(id);
    }

    public ActivityPeriod[] getPeriods() {
        return ActivityPeriod.values();
    }

    public Long getId() {
        return id;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** The version the form was made from; it travels in the form, because a reloaded activity may be newer. */
    public int getVersion() {
        return version == null ? getActivity().getVersion() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
