package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;

/** The programme's rules of paying with points. */
@Embeddable
public class RedeemRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @Min(1) @Max(1_000_000)
    @Column(name = "exchange_rate")
    private int exchangeRate = 100;
    @Min(0) @Max(100)
    @Column(name = "max_share_of_bill")
    private int maxShareOfBill = 100;
    @Min(0) @Max(1_000_000_000)
    @Column(name = "min_points")
    private long minPoints;

    /** How many points are worth 1.00 of money. */
    public int getExchangeRate() {
        return exchangeRate;
    }

    public void setExchangeRate(int exchangeRate) {
        this.exchangeRate = exchangeRate;
    }

    /** The percentage of what is due that points may pay. */
    public int getMaxShareOfBill() {
        return maxShareOfBill;
    }

    public void setMaxShareOfBill(int maxShareOfBill) {
        this.maxShareOfBill = maxShareOfBill;
    }

    /** The fewest points that are taken at once. */
    public long getMinPoints() {
        return minPoints;
    }

    public void setMinPoints(long minPoints) {
        this.minPoints = minPoints;
    }
}
