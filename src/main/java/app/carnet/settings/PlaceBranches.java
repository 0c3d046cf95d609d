package app.carnet.settings;

import app.carnet.audit.BranchNames;
import app.carnet.security.Account;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The branches of the place, for pages. Read once per request. Where there is only one, nobody needs to see it. */
@Named
@RequestScoped
public class PlaceBranches implements BranchNames {

    @Inject
    private Branches branches;

    private List<Branch> all;

    PlaceBranches() {
    }

    /** Without a container. */
    PlaceBranches(List<Branch> all) {
        this.all = all;
    }

    /** Disabled ones too, by name. */
    public List<Branch> getAll() {
        if (all == null) {
            all = branches.all();
        }
        return all;
    }

    /** Those where people work and members can be registered, by name. */
    public List<Branch> getActive() {
        return getAll().stream().filter(Branch::isActive).toList();
    }

    /** Where somebody may be let work besides their home: the active ones, and disabled ones that they keep. Null: a new account. */
    public List<Branch> offeredTo(Account account) {
        return getAll().stream().filter(branch -> branch.isActive() || account != null && account.getOtherBranchIds().contains(branch.getId())).toList();
    }

    /** True if it must be said where something was done: the place has, or had, more than one. */
    public boolean isSeveral() {
        return getAll().size() > 1;
    }

    /** True if there is a choice where to work and to register. */
    public boolean isChoice() {
        return getActive().size() > 1;
    }

    @Override
    public String nameOf(Long id) {
        Branch branch = of(id);
        return branch == null ? "" : branch.getName();
    }

    /** Null if there is none with that id. */
    public Branch of(Long id) {
        return getAll().stream().filter(branch -> Long.valueOf(branch.getId()).equals(id)).findFirst().orElse(null);
    }
}
