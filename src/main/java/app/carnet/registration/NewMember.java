package app.carnet.registration;

import app.carnet.foundation.PlainText;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.Phone;
import app.carnet.privacy.ConsentGuardian;
import app.carnet.privacy.ConsentPurpose;
import app.carnet.settings.Branch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the registration form asks. */
public class NewMember implements Serializable {

    private static final int REFERRER_LENGTH = 100;
    private static final long serialVersionUID = 1L;

    @NotNull
    @PlainText
    @Size(max = Member.NAME_LENGTH)
    private String name;
    private Phone phone;
    private Email email;
    private LocalDate birthday;
    private Branch branch;
    @Size(max = REFERRER_LENGTH)
    private String referrer;
    private boolean consent;
    private boolean marketing;
    private boolean profiling;
    @PlainText
    @Size(max = ConsentGuardian.NAME_LENGTH)
    private String guardian;

    /** A form that begins with what was searched for in vain: an e-mail, a phone, else a name. */
    static NewMember from(String typed, String currency) {
        NewMember newMember = new NewMember();
        if (typed != null && !take(Email.read(typed), newMember::setEmail) && !take(Phone.read(typed, currency), newMember::setPhone)) {
            newMember.setName(typed.strip());
        }
        return newMember;
    }

    private static <T> boolean take(Optional<T> value, Consumer<T> setter) {
        value.ifPresent(setter);
        return value.isPresent();
    }

    Member toMember(String number, Instant registeredAt, String registeredBy) {
        Member member = new Member(number, name, registeredAt, registeredBy);
        member.setPhone(phone);
        member.setEmail(email);
        member.setBirthday(birthday);
        member.setBranch(branch);
        return member;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Phone getPhone() {
        return phone;
    }

    public void setPhone(Phone phone) {
        this.phone = phone;
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

    /** Who brought the member, as typed: a member number, a card or what else finds one member; or null. */
    public String getReferrer() {
        return referrer;
    }

    public void setReferrer(String referrer) {
        this.referrer = referrer;
    }

    /** What the member agrees to. */
    Set<ConsentPurpose> consents() {
        Set<ConsentPurpose> given = EnumSet.noneOf(ConsentPurpose.class);
        if (consent) {
            given.add(ConsentPurpose.PROGRAMME);
        }
        if (marketing) {
            given.add(ConsentPurpose.MARKETING_EMAIL);
        }
        if (profiling) {
            given.add(ConsentPurpose.PROFILING);
        }
        return given;
    }

    /** Whether the member agrees to the programme; see {@link ConsentPurpose}. */
    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }

    public boolean isMarketing() {
        return marketing;
    }

    public void setMarketing(boolean marketing) {
        this.marketing = marketing;
    }

    public boolean isProfiling() {
        return profiling;
    }

    public void setProfiling(boolean profiling) {
        this.profiling = profiling;
    }

    /** The name of who agrees for a child; see {@link app.carnet.privacy.Childhood}. */
    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }
}
