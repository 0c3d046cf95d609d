package app.carnet.settings;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.PlainText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The houses of the place: one form adds one, or renames the one the address names. */
@Named
@ViewScoped
public class SettingsBranchesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Branches branches;
    @Inject
    @Param(name = "branch")
    private Long branch;

    private String token;
    private int version;
    @NotNull
    @PlainText
    @Size(max = Branch.NAME_LENGTH)
    private String name;

    @PageAction
    public void load() {
        if (branch != null) {
            name = branches.get(branch).getName();
            version = branches.get(branch).getVersion();
        }
    }

    @PageAction
    public String create() {
        branches.create(token, name);
        return Go.to("/settings/branches").saying("settings_branches.created", name).outcome();
    }

    @PageAction
    public String rename() {
        branches.rename(token, branch, version, name);
        return Go.to("/settings/branches").saying("settings_branches.renamed", name).outcome();
    }

    @PageAction
    public String setActive(boolean active) {
        branches.setActive(token, branch, active);
        String sentence = active ? "settings_branches.enabled" : "settings_branches.disabled";
        return Go.to("/settings/branches").saying(sentence).outcome();
    }

    public List<Branch> getRows() {
        return branches.all();
    }

    public Branch getEdited() {
        return branch == null ? null : branches.find(branch).orElse(null);
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
