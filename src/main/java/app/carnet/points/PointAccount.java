package app.carnet.points;

import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A member's points in three figures, opened with the member and kept as long as the ledger. Its row is the lock under
 * which all of the account's points are written; only {@link PointLedger} does.
 */
@Entity
@Table(name = "point_account")
public class PointAccount {

    @Id
    @Column(name = "member_id")
    private long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id")
    private Member member;

    private long balance;
    private long debt;

    @Column(name = "last_seq")
    private long lastSeq;

    private long qualifying;

    @Column(name = "qualifying_from")
    private LocalDate qualifyingFrom;

    @Column(name = "qualifying_rules")
    private long qualifyingRules = -1;

    @Column(name = "tier_changes")
    private int tierChanges;

    protected PointAccount() {
    }

    PointAccount(Member member) {
        this.member = Objects.requireNonNull(member);
        this.id = member.getId();
    }

    /**
     * Takes an entry's figures into the account.
     *
     * @return the entry's sequence number in this account, from 1
     * @throws ArithmeticException if a figure leaves the range of 64 bits
     */
    long post(long points, long debtChange) {
        balance = Math.addExact(balance, points);
        debt = Math.addExact(debt, debtChange);
        if (debt < 0) {
            throw new IllegalArgumentException("Debt would become " + debt);
        }
        return ++lastSeq;
    }

    /** Points earned by a purchase count for tiers; those that leave the window or are taken back only make them fewer. */
    void qualify(long earned) {
        qualifying = Math.addExact(qualifying, earned);
    }

    /** Notes what counts for tiers now, from that day on, under those rules. */
    void qualifying(long points, LocalDate first, long rules) {
        qualifying = points;
        qualifyingFrom = first;
        qualifyingRules = rules;
    }

    /** False if it is certain that from that day on fewer points than these count for tiers. */
    boolean mayQualifyFor(long threshold, LocalDate first, long rules) {
        boolean addedUp = qualifyingRules == rules && qualifyingFrom != null && !first.isBefore(qualifyingFrom);
        return !addedUp || qualifying >= threshold;
    }

    void tierChanged() {
        tierChanges++;
    }

    int getTierChanges() {
        return tierChanges;
    }

    public long getId() {
        return id;
    }

    public Member getMember() {
        return member;
    }

    /** The sum of all entries: redeemable + pending + past their day but not yet booked − debt. */
    public long getBalance() {
        return balance;
    }

    /** Points owed; every later credit pays them first, and nothing can be redeemed meanwhile. */
    public long getDebt() {
        return debt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointAccount account && id == account.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "PointAccount[" + id + "]";
    }
}
