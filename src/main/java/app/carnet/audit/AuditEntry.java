package app.carnet.audit;

import app.carnet.foundation.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * One deed, one sign-in or one refusal: who, when, from where, to what. Written once and never changed; the database
 * refuses it too. Holds numbers, codes and field names, never names, phones or other personal values, so that
 * erasing a member needs no rewrite here.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    static final int DETAILS_LENGTH = 2000;

    @Id
    @Column(updatable = false)
    private long id;
    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;
    @Column(updatable = false)
    private String actor;
    @Column(updatable = false)
    private String deed;
    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;
    @Column(name = "subject_key", updatable = false)
    private String subjectKey;
    @Column(name = "member_number", updatable = false)
    private String memberNumber;
    @Column(updatable = false)
    private String address;
    @Column(updatable = false)
    private String details;
    @Column(name = "branch_id", updatable = false)
    private Long branchId;

    protected AuditEntry() {
    }

    AuditEntry(Instant occurredAt, String actor, String address, String deed, Subject subject, String details) {
        this.id = Ids.next();
        this.occurredAt = Objects.requireNonNull(occurredAt);
        this.actor = Objects.requireNonNull(actor);
        this.address = address;
        this.deed = Objects.requireNonNull(deed);
        this.subjectKind = subject == null ? null : subject.kind();
        this.subjectKey = subject == null ? null : subject.key();
        this.memberNumber = subject == null ? null : subject.memberNumber();
        this.details = details == null || details.length() <= DETAILS_LENGTH ? details : details.substring(0, DETAILS_LENGTH);
    }

    /** @param branch where the actor stood, or null */
    AuditEntry at(Long branch) {
        this.branchId = branch;
        return this;
    }

    public long getId() {
        return id;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** The username, {@code anonymous} before a sign-in, or {@code system} for a job. */
    public String getActor() {
        return actor;
    }

    public String getDeed() {
        return deed;
    }

    /** Null if the deed has no subject. */
    public String getSubjectKind() {
        return subjectKind;
    }

    public String getSubjectKey() {
        return subjectKey;
    }

    /** True if the key of the subject is an id that nobody knows a branch by. */
    public boolean isAboutBranch() {
        return "BRANCH".equals(subjectKind);
    }

    /** The member whom the deed concerns, or null. */
    public String getMemberNumber() {
        return memberNumber;
    }

    /** The network address the deed came from; null for a job. */
    public String getAddress() {
        return address;
    }

    public String getDetails() {
        return details;
    }

    /** Where the actor stood; null for a job, before a sign-in, and before there were branches. */
    public Long getBranchId() {
        return branchId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditEntry entry && entry.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "AuditEntry " + id + " " + deed;
    }
}
