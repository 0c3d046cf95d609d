package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;

/** The programme's points for joining and for bringing friends; whole points, 0 for none. */
@Embeddable
public class BonusRules implements Serializable {

    private static final int MOST = 1_000_000;
    private static final long serialVersionUID = 1L;

    @Min(0) @Max(MOST)
    @Column(name = "sign_up_points")
    private long signUpPoints;
    @Min(0) @Max(MOST)
    @Column(name = "referrer_points")
    private long referrerPoints;
    @Min(0) @Max(MOST)
    @Column(name = "referred_points")
    private long referredPoints;
    @Min(0) @Max(1000)
    @Column(name = "referrals_a_year")
    private int referralsAYear = 12;

    /** For being registered. */
    public long getSignUpPoints() {
        return signUpPoints;
    }

    public void setSignUpPoints(long signUpPoints) {
        this.signUpPoints = signUpPoints;
    }

    /** For whoever brought a friend, at the friend's first purchase. */
    public long getReferrerPoints() {
        return referrerPoints;
    }

    public void setReferrerPoints(long referrerPoints) {
        this.referrerPoints = referrerPoints;
    }

    /** For the friend, at the first purchase. */
    public long getReferredPoints() {
        return referredPoints;
    }

    public void setReferredPoints(long referredPoints) {
        this.referredPoints = referredPoints;
    }

    /** True if bringing a friend gives anybody points: then the desk asks who brought whom. */
    public boolean isForFriends() {
        return referrerPoints > 0 || referredPoints > 0;
    }

    /** For so many friends in a calendar year a member gets points. */
    public int getReferralsAYear() {
        return referralsAYear;
    }

    public void setReferralsAYear(int referralsAYear) {
        this.referralsAYear = referralsAYear;
    }
}
