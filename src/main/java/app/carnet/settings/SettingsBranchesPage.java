package app.carnet.settings;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /settings/branches.xhtml?branch=ID}: the branches of the place and one to edit; without an id, a new one. */
@Named
@RequestScoped
public class SettingsBranchesPage {

    @Inject
    private Branches branches;
    @Inject
    @Param(name = "branch")
    private Long id;

    private Branch branch;
    private List<Branch> rows;
    private String token;
    private int version;

    @PageAction
    public void load() {
        if (id != null) {
            branch = branches.get(id);
            version = branch.getVersion();
        }
    }

    @PageAction
    public String create() {
        branches.create(token, getBranch());
        return Go.to("/settings/branches").saying("settings_branches.created", getBranch().getName()).outcome();
    }

    @PageAction
    public String save() {
        branches.change(token, getBranch(), version);
        return Go.to("/settings/branches").saying("settings_branches.saved", getBranch().getName()).outcome();
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

    public boolean isCreating() {
        return id == null;
    }

    /** The branch being edited, or a new one. */
    public Branch getBranch() {
        if (branch == null) {
            branch = id == null ? new Branch(null) : branches.get(id);
        }
        return branch;
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
