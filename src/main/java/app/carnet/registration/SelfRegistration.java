package app.carnet.registration;

import app.carnet.foundation.Ids;
import app.carnet.foundation.Language;
import app.carnet.foundation.PlainText;
import app.carnet.mail.MailChoices;
import app.carnet.mail.Recipient;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.Phone;
import app.carnet.privacy.ConsentPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody typed who registers by themselves. It waits for the link in an e-mail to be opened, or for the desk to see
 * the person; then it becomes a member and is deleted. Where the e-mail was confirmed and a phone was typed too, the phone
 * waits on, as the {@linkplain #getMemberNumber member's}. What nobody came for is deleted as well.
 */
@Entity
@Table(name = "self_registration")
public class SelfRegistration {

    /** How long the link in the e-mail can be used. */
    static final Duration LINK_VALID = Duration.ofHours(24);
    /** How long the desk can let somebody in. */
    static final Duration DESK_VALID = Duration.ofDays(14);

    @Id private long id;
    @Enumerated(EnumType.STRING) private SelfRegistrationStage stage;
    @NotNull @PlainText @Size(max = Member.NAME_LENGTH)
    private String name;
    private Phone phone;
    private Email email;
    private LocalDate birthday;
    @PlainText @Size(max = Member.NAME_LENGTH)
    private String guardian;
    private String language;
    @Embedded private TickedConsents ticked = new TickedConsents();
    @Column(name = "password_hash") private String passwordHash;
    @Column(name = "desk_code") private String deskCode;
    @Column(name = "member_number") private String memberNumber;
    @Column(name = "begun_at") private Instant begunAt;
    @Column(name = "good_until") private Instant goodUntil;
    @Version private int version;

    /** An empty form. */
    public SelfRegistration() {
    }

    /** Sent off: from now on the link counts, for a day. */
    void awaitLink(String hash, Instant now) {
        begin(SelfRegistrationStage.MAILED, hash, now, LINK_VALID);
        ticked.keepWords();
    }

    /** Sent off: from now on the desk may let the person in, who tells it that code. */
    void awaitDesk(String hash, String code, Instant now) {
        begin(SelfRegistrationStage.WAITING, hash, now, DESK_VALID);
        ticked.keepWords();
        deskCode = code;
    }

    private void begin(SelfRegistrationStage first, String hash, Instant now, Duration valid) {
        id = Ids.next();
        stage = first;
        passwordHash = hash;
        begunAt = now;
        goodUntil = now.plus(valid);
    }

    /** The person is a member by now; that the phone is theirs the desk has still to see. Nothing else goes on. */
    SelfRegistration phoneOf(String number, Instant now) {
        SelfRegistration rest = new SelfRegistration();
        rest.name = name;
        rest.phone = phone;
        rest.language = language;
        rest.memberNumber = number;
        rest.begin(SelfRegistrationStage.WAITING, null, now, DESK_VALID);
        return rest;
    }

    /** Two registrations are for the same person if they are reached in the same way. */
    String contact() {
        return email == null ? phone.e164() : email.address();
    }

    /** What the password must not contain, besides what the place knows. */
    String[] guessableWords() {
        return Stream.of(phone == null ? null : phone.end(), email == null ? null : email.localPart(),
            birthday == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(birthday)).filter(Objects::nonNull).toArray(String[]::new);
    }

    /**
     * Under its own id, where the number of the member will stand; and written to by what stands before the @: a name that
     * anybody may have typed could be anything, and the address anybody's.
     */
    Recipient recipient() {
        return new Recipient(Long.toString(id), email.localPart(), email.address(), Language.orEnglish(language), MailChoices.USUAL, false);
    }

    /** @param by the account of the clerk, or the member's own number; the phone is seen by the desk, and so left out by others */
    Member toMember(String number, Instant registeredAt, String by) {
        Member member = new Member(number, name, registeredAt, by);
        member.setPhone(isMailed() ? null : phone);
        member.setEmail(email);
        member.setBirthday(birthday);
        member.getMailing().setLanguage(language);
        return member;
    }

    /** What was agreed to, each with the version of the words that were shown. */
    Map<ConsentPurpose, String> consents() {
        return ticked.words();
    }

    boolean isMailed() {
        return stage == SelfRegistrationStage.MAILED;
    }

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }

    public long getId() {
        return id;
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

    /** Who agrees for a child; null for everybody else. */
    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public TickedConsents getTicked() {
        return ticked;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public String getDeskCode() {
        return deskCode;
    }

    /** Whose phone this is, if only that is still to be seen; else null. */
    public String getMemberNumber() {
        return memberNumber;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelfRegistration registration && id == registration.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    /** Nothing personal, so that no log shows it. */
    @Override
    public String toString() {
        return "SelfRegistration " + id;
    }
}
