package app.carnet.settings;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /settings/branches.xhtml?branch=ID}: the houses of the place and one to edit; without an id, a new one. */
@Named
@RequestScoped
public class SettingsBranchesPage {

    @Inject
    private Branches branches;
    @Inject
    @Param(name = "branch")
    private Long id;

    private Branch edited;
    private List<Branch> rows;
    private String token;
    private int version;
    @NotNull
    @PlainText
    @Size(max = Branch.NAME_LENGTH)
    private String name;

    @PageAction
    public void load() {
        if (id != null) {
            edited = branches.get(id);
            name = edited.getName();
            version = edited.getVersion();
        }
    }

    @PageAction
    public String create() {
        branches.create(token, name);
        return Go.to("/settings/branches").saying("settings_branches.created", name).outcome();
    }

    @PageAction
    public String rename() {
        branches.rename(token, id, version, name);
        return Go.to("/settings/branches").saying("settings_branches.renamed", name).outcome();
    }

    @PageAction
    public String disable() {
        branches.disable(token, id);
        return Go.to("/settings/branches").saying("settings_branches.disabled").outcome();
    }

    @PageAction
    public String enable() {
        branches.enable(token, id);
        return Go.to("/settings/branches").saying("settings_branches.enabled").outcome();
    }

    public List<Branch> getRows() {
        return rows = rows == null ? branches.all() : rows;
    }

    /** The branch being edited, or null if it is a new one. */
    public Branch getEdited() {
        return edited = edited == null && id != null ? branches.find(id).orElse(null) : edited;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
