package app.carnet.benefit;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /benefit/edit.xhtml?campaign=ID}: one campaign; without an id, a new one. */
@Named
@ViewScoped
public class BenefitEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CampaignForms forms;
    @Inject
    private CampaignService service;
    @Inject
    @Param(name = "campaign")
    private Long id;

    private String token;
    private CampaignForms.Opened opened;
    private Integer version;

    @PageAction
    public void load() {
        getDraft();
    }

    @PageAction
    public String create() {
        service.create(token, getDraft());
        return toList("benefit_edit.created");
    }

    @PageAction
    public String save() {
        service.edit(token, id, getVersion(), getDraft());
        return toList("benefit_edit.saved");
    }

    @PageAction
    public String end() {
        service.end(token, id);
        return toList("benefit_edit.ended");
    }

    @PageAction
    public String delete() {
        String name = getDraft().getName();
        service.delete(token, id);
        return Go.to("/benefit/list").saying("benefit_edit.deleted", name).outcome();
    }

    private String toList(String done) {
        return Go.to("/benefit/list").saying(done, getDraft().getName()).outcome();
    }

    public CampaignDraft getDraft() {
        return getOpened().draft();
    }

    /** Null for a new one. */
    public CampaignState getState() {
        return getOpened().state();
    }

    private CampaignForms.Opened getOpened() {
        return opened = opened != null ? opened : id == null ? forms.blank() : forms.open(id);
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

    /** The version the form was made from; it travels in the form, because a reloaded campaign may be newer. */
    public int getVersion() {
        return version == null ? getOpened().version() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
