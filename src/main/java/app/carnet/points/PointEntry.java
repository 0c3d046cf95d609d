package app.carnet.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of the ledger: whole points, signed, with the account's balance after it. Written once by
 * {@link PointLedger}, never changed; a correction is another entry. It holds numbers and codes, no personal values.
 */
@Entity
@Table(name = "point_entry")
public class PointEntry {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private PointAccount account;

    @Column(updatable = false)
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(updatable = false)
    private long points;

    @Column(name = "balance_after", updatable = false)
    private long balanceAfter;

    @Column(name = "debt_change", updatable = false)
    private long debtChange;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind", updatable = false)
    private SourceKind sourceKind;

    @Column(name = "source_key", updatable = false)
    private String sourceKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reverses_id", updatable = false)
    private PointEntry reverses;

    @Column(name = "basis_amount", updatable = false)
    private BigDecimal basisAmount;

    @Column(name = "basis_coefficient", updatable = false)
    private BigDecimal basisCoefficient;

    @Column(name = "basis_multiplier", updatable = false)
    private BigDecimal basisMultiplier;

    @Column(name = "basis_rule", updatable = false)
    private String basisRule;

    @Column(updatable = false)
    private String actor;

    @Column(name = "branch_id", updatable = false)
    private Long branchId;

    @OneToOne(mappedBy = "entry", fetch = FetchType.LAZY)
    private PointRemark remark;

    protected PointEntry() {
    }

    /** Posts to the account and records what it then is. */
    PointEntry(long id, LockedAccount locked, EntryKind kind, LockedAccount.Change change, EntrySource source) {
        this.id = id;
        this.account = locked.account();
        this.kind = kind;
        this.points = change.points();
        this.debtChange = change.debtChange();
        this.seq = account.post(points, debtChange);
        this.balanceAfter = account.getBalance();
        this.sourceKind = source.kind();
        this.sourceKey = source.key();
    }

    PointEntry by(String whom, Long branch, Instant when) {
        this.actor = whom;
        this.branchId = branch;
        this.occurredAt = when;
        return this;
    }

    PointEntry from(EarnBasis basis) {
        this.basisAmount = basis.amount();
        this.basisCoefficient = basis.coefficient();
        this.basisMultiplier = basis.multiplier();
        this.basisRule = basis.rule();
        return this;
    }

    /** Names the entry of which this one takes points back, or gives them back. */
    PointEntry reversing(PointEntry reversed) {
        this.reverses = reversed;
        return this;
    }

    public long getId() {
        return id;
    }

    long getSeq() {
        return seq;
    }

    public long getPoints() {
        return points;
    }

    /** Signed. */
    long getDebtChange() {
        return debtChange;
    }

    public long getBalanceAfter() {
        return balanceAfter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointEntry entry && id == entry.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "PointEntry[" + kind + " " + points + ", " + sourceKind + " " + sourceKey + "]";
    }
}
