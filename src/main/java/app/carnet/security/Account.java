package app.carnet.security;

import app.carnet.foundation.Folded;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A login. Made by an administrator, or for a member by the desk, without a password; a one-time code lets its owner choose
 * one. Never deleted, only disabled, so that the audit trail keeps its meaning. A member's has the member's number for its
 * username, and no other account is called by digits alone. Its generation rises whenever password, roles or access
 * change, and every session that began in an older generation ends with its next click.
 */
@Entity
@Table(name = "account")
public class Account implements Serializable {

    static final String USERNAME = "[a-z0-9][a-z0-9._-]*";
    static final int USERNAME_MIN = 2;
    public static final int USERNAME_LENGTH = 60;
    public static final int FULL_NAME_LENGTH = 100;

    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @NotNull
    @Pattern(regexp = USERNAME, message = "{error.username}")
    @Size(min = USERNAME_MIN, max = USERNAME_LENGTH)
    @Column(updatable = false)
    private String username;
    @NotNull
    @PlainText
    @Size(max = FULL_NAME_LENGTH)
    @Column(name = "full_name")
    private String fullName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "reset_code_hash")
    private String resetCodeHash;
    @Column(name = "reset_code_expires")
    private Instant resetCodeExpires;
    private boolean disabled;
    private int generation;
    private String language;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();
    @Column(name = "branch_id")
    private Long branchId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_branch", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "branch_id")
    private Set<Long> otherBranchIds = new HashSet<>();
    @Version
    private int version;

    protected Account() {
    }

    public Account(String username, String fullName, Set<Role> roles, Instant createdAt) {
        this.id = Ids.next();
        this.username = canonical(username);
        this.fullName = fullName;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
    }

    /** A member's: its username is the member's number, and pages show the member's name, so that it stands in one place. */
    static Account ofMember(String number, Instant createdAt) {
        return new Account(number, number, Set.of(Role.MEMBER), createdAt);
    }

    /** A username as it is stored, however it was typed. */
    public static String canonical(String typed) {
        return typed == null ? "" : Folded.of(typed);
    }

    /** The new password counts at once, a one-time code no longer. */
    void acceptPassword(String hash) {
        passwordHash = hash;
        resetCodeHash = null;
        resetCodeExpires = null;
        generation++;
    }

    /** The old password no longer counts; the code does, for that long. */
    void awaitReset(String codeHash, Instant now, Duration valid) {
        passwordHash = null;
        resetCodeHash = codeHash;
        resetCodeExpires = now.plus(valid);
        generation++;
    }

    /** The hash of the one-time code, or null if there is none that still counts. */
    String resetCodeHash(Instant now) {
        return resetCodeHash == null || disabled || now.isAfter(resetCodeExpires) ? null : resetCodeHash;
    }

    void rename(String newFullName) {
        fullName = newFullName;
    }

    void give(Set<Role> newRoles) {
        if (roles.retainAll(newRoles) | roles.addAll(newRoles)) {
            generation++;
        }
    }

    /**
     * @param home   the branch where the person is after each sign-in; null where nobody works in branches
     * @param others where they may work besides
     * @return false if it was so before
     */
    boolean work(Long home, Set<Long> others) {
        Set<Long> besides = new HashSet<>(others);
        besides.remove(home);
        boolean changed = !Objects.equals(branchId, home) || !otherBranchIds.equals(besides);
        branchId = home;
        otherBranchIds.retainAll(besides);
        otherBranchIds.addAll(besides);
        return changed;
    }

    /** All of them, or all but the one that then goes on in the new generation. */
    void endSessions() {
        generation++;
    }

    void setDisabled(boolean newDisabled) {
        disabled = newDisabled;
        generation++;
    }

    void speak(String languageTag) {
        language = languageTag;
    }

    public long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /** False until the owner has chosen one with a one-time code. */
    public boolean isPasswordSet() {
        return passwordHash != null;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public int getGeneration() {
        return generation;
    }

    /** The tag of the language last chosen, or null. */
    public String getLanguage() {
        return language;
    }

    /** Null if nobody has ever signed in with it. */
    public Instant getLastSignInAt() {
        return lastSignInAt;
    }

    /** A copy, in the order of {@link Role}. */
    public Set<Role> getRoles() {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }

    /** True for the login of a member, which opens that member's own pages and nothing else. */
    public boolean isMembers() {
        return roles.equals(Set.of(Role.MEMBER));
    }

    /** Null if there is no one-time code that was not used. */
    public Instant getResetCodeExpires() {
        return resetCodeExpires;
    }

    public Long getBranchId() {
        return branchId;
    }

    /** Where the person may work besides their home, if any; a copy. */
    public Set<Long> getOtherBranchIds() {
        return new TreeSet<>(otherBranchIds);
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return "Account " + id;
    }
}
