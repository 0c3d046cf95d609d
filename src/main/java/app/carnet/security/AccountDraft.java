package app.carnet.security;

import app.carnet.foundation.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an administrator types about an account. */
public class AccountDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull
    @Pattern(regexp = Account.USERNAME, flags = Pattern.Flag.CASE_INSENSITIVE, message = "{error.username}")
    @Size(min = Account.USERNAME_MIN, max = Account.USERNAME_LENGTH)
    private String username;
    @NotNull
    @PlainText
    @Size(max = Account.FULL_NAME_LENGTH)
    private String fullName;
    @NotEmpty
    private Role[] roles = {Role.CLERK};
    private Long branchId;
    private Long[] otherBranchIds = {};
    private int version;

    public AccountDraft() {
    }

    public AccountDraft(String username, String fullName, Role... roles) {
        this.username = username;
        this.fullName = fullName;
        this.roles = roles;
    }

    void copy(Account account) {
        username = account.getUsername();
        fullName = account.getFullName();
        roles = account.getRoles().toArray(Role[]::new);
        branchId = account.getBranchId();
        otherBranchIds = account.getOtherBranchIds().toArray(Long[]::new);
        version = account.getVersion();
    }

    Set<Role> roleSet() {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return set;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    Set<Long> otherBranches() {
        return new TreeSet<>(List.of(otherBranchIds));
    }

    /** Where the person is at home; null: where the administrator stands who makes the account. */
    public Long getBranchId() {
        return branchId;
    }

    public void setBranchId(Long branchId) {
        this.branchId = branchId;
    }

    /** Where the person may work besides. */
    public Long[] getOtherBranchIds() {
        return otherBranchIds;
    }

    public void setOtherBranchIds(Long[] otherBranchIds) {
        this.otherBranchIds = otherBranchIds;
    }

    /** The account's version when the typing began; 0 for a new one. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Role> getOffered() {
        return Role.STAFF;
    }
}
