package app.carnet.registration;

import app.carnet.foundation.Caller;
import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.member.SearchedInVain;
import app.carnet.settings.Branch;
import app.carnet.settings.Branches;
import app.carnet.settings.Programmes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /registration/new.xhtml}: makes a member at the desk. */
@Named
@ViewScoped
public class RegistrationNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrationService registrationService;
    @Inject
    private Branches branchesOfThePlace;
    @Inject
    private Programmes programmes;
    @Inject
    private Caller caller;

    private String token;
    private NewMember newMember;
    private List<Branch> branches;

    @PostConstruct
    void begin() {
        newMember = NewMember.from(SearchedInVain.recall(), programmes.current().getCurrency().getCurrencyCode());
        newMember.setBranch(here());
    }

    @PageAction
    public String register() {
        String number = registrationService.register(token, newMember);
        return Go.to("/member/show").with("member", number).saying("registration_new.done", newMember.getName()).outcome();
    }

    /** Who registers here is at home here, unless something else is chosen. */
    private Branch here() {
        return getBranches().stream().filter(branch -> Long.valueOf(branch.getId()).equals(caller.getBranchId())).findFirst().orElse(null);
    }

    public NewMember getNewMember() {
        return newMember;
    }

    public List<Branch> getBranches() {
        if (branches == null) {
            branches = branchesOfThePlace.active();
        }
        return branches;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
