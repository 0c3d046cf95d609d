package app.carnet.member;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import app.carnet.mail.Mailing;
import app.carnet.mail.Recipient;
import app.carnet.settings.Branch;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A person the place keeps points for. Registered ACTIVE, then edited; closed and reopened any number of times; at last
 * perhaps erased.
 * The number is what the outside world knows the member by; the id is what other tables point to.
 */
@Entity
@Table(name = "member")
public class Member implements Serializable {

    /** In UTF-16 units, so 50 characters beyond the basic plane fit. */
    public static final int NAME_LENGTH = 100;

    private static final long serialVersionUID = 1L;

    @Id
    private Long id;
    @Column(updatable = false)
    private String number;
    @NotNull @PlainText
    @Size(max = NAME_LENGTH)
    private String name;
    @ElementCollection
    @CollectionTable(name = "member_name_part", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "suffix")
    private Set<String> nameParts;
    private Phone phone;
    @Column(name = "phone_end")
    private String phoneEnd;
    private Email email;
    private LocalDate birthday;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "branch_id")
    private Branch branch;
    private Mailing mailing = new Mailing();
    @Enumerated(EnumType.STRING)
    private MemberStatus status;
    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;
    @Column(name = "registered_by", updatable = false)
    private String registeredBy;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "referred_by", updatable = false)
    private Member referredBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Version
    private int version;

    protected Member() {
    }

    /**
     * @param number see {@link MemberNumber}
     * @param registeredBy the account of the clerk
     */
    public Member(String number, String name, Instant registeredAt, String registeredBy) {
        this.id = Ids.next();
        this.number = Objects.requireNonNull(number);
        this.registeredAt = Objects.requireNonNull(registeredAt);
        this.registeredBy = Objects.requireNonNull(registeredBy);
        this.status = MemberStatus.ACTIVE;
        setName(name);
    }

    /**
     * Takes over what a form may edit: name, phone, e-mail, birthday, branch and language.
     *
     * @return the names of the fields that have changed
     */
    public List<String> edit(Member edited) {
        return MemberFields.takeOver(edited, this);
    }

    /** Tells whether two forms say the same. */
    public String digest() {
        return MemberFields.digest(this);
    }

    /** Says who brought this member: once, before it is stored, and only a member who is; so no circle can be closed. */
    public void broughtBy(Member referrer) {
        referredBy = referrer;
    }

    /** Ends the membership; points and history stay. */
    public void close(Instant at) {
        requireActive();
        status = MemberStatus.CLOSED;
        closedAt = at;
    }

    public void reopen() {
        status.requireClosed();
        status = MemberStatus.ACTIVE;
        closedAt = null;
    }

    /** Forgets who this is, for good; a name that no search finds takes the place of theirs. */
    public void erase(Instant at, String newName) {
        MemberFields.clear(this);
        mailing = new Mailing();
        name = newName;
        nameParts = Set.of();
        status = MemberStatus.ERASED;
        closedAt = at;
    }

    /** @throws BusinessException {@code error.member_closed}, {@code error.member_erased}: nothing is booked any more */
    public void requireActive() {
        status.requireActive();
    }

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }

    public Long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    /** Renames the member, so that the new name's parts find them and the old one's no longer. */
    public void setName(String name) {
        if (!Objects.equals(this.name, name)) {
            this.name = name;
            this.nameParts = name == null ? Set.of() : NameParts.of(name);
        }
    }

    public Phone getPhone() {
        return phone;
    }

    public void setPhone(Phone phone) {
        this.phone = phone;
        this.phoneEnd = phone == null ? null : phone.end();
    }

    public Email getEmail() {
        return email;
    }

    public void setEmail(Email email) {
        this.email = email;
    }

    public LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(LocalDate birthday) {
        this.birthday = birthday;
    }

    public Branch getBranch() {
        return branch;
    }

    public void setBranch(Branch branch) {
        this.branch = branch;
    }

    public Mailing getMailing() {
        return mailing;
    }

    /** For a message to this member. */
    public Recipient recipient() {
        return mailing.to(number, name, email == null ? null : email.address());
    }

    public MemberStatus getStatus() {
        return status;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public String getRegisteredBy() {
        return registeredBy;
    }

    /** Who brought this member, or null. */
    public Member getReferredBy() {
        return referredBy;
    }

    /** Null while the member is active. */
    public Instant getClosedAt() {
        return closedAt;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member member && number.equals(member.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "Member " + number;
    }
}
