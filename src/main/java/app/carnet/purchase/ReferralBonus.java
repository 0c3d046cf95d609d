package app.carnet.purchase;

import app.carnet.points.EntrySource;
import app.carnet.points.SourceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a friend's purchase brought its member and whoever brought them, beside what it earned; whole points, 0 for none. Never changed. */
@Embeddable
public class ReferralBonus {

    @Column(name = "referrer_id")
    private Long referrerId;

    @Column(name = "referral_key")
    private String referralKey;

    @Column(name = "referred_points")
    private long referredPoints;

    @Column(name = "referrer_points")
    private long referrerPoints;

    /** None. */
    protected ReferralBonus() {
    }

    ReferralBonus(long referrerId, String receipt, long referredPoints, long referrerPoints) {
        this.referrerId = referrerId;
        this.referralKey = receipt;
        this.referredPoints = referredPoints;
        this.referrerPoints = referrerPoints;
    }

    /** The member who brought the purchase's member; null if there was no bonus. */
    Long getReferrerId() {
        return referrerId;
    }

    /** Of the purchase's member, for having been brought. */
    public long getReferredPoints() {
        return referredPoints;
    }

    /** Of whoever brought them. */
    public long getReferrerPoints() {
        return referrerPoints;
    }

    /** What it comes from in the ledger. */
    EntrySource source() {
        return new EntrySource(SourceKind.REFERRAL, referralKey);
    }
}
