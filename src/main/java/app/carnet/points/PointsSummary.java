package app.carnet.points;

import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A member's points at a glance, for the pages of rooms that know nothing of points. Read once per request. */
@Named
@RequestScoped
public class PointsSummary {

    private static final int LATEST = 5;

    @Inject
    private PointAccounts accounts;
    @Inject
    private Programmes programmes;

    private Glance glance;
    private final Map<Long, List<StatementRow>> latest = new HashMap<>();

    /**
     * @param worth what the redeemable points would buy, rounded down to the currency's scale
     */
    public record Glance(long memberId, Holdings holdings, Balance balance, BigDecimal worth) {

        public long redeemable() {
            return balance.redeemable();
        }

        public long pending() {
            return balance.pending();
        }

        public long debt() {
            return balance.debt();
        }

        public List<LotRow> lots() {
            return holdings.lots();
        }
    }

    public Glance of(long memberId) {
        if (glance == null || glance.memberId() != memberId) {
            Holdings holdings = accounts.holdings(memberId);
            Balance balance = holdings.balance();
            glance = new Glance(memberId, holdings, balance, programmes.current().valueOf(balance.redeemable()));
        }
        return glance;
    }

    /** What redeeming these points, or points for that amount, would do; null where nothing sensible was typed. */
    public RedemptionPreview preview(long memberId, Long points, BigDecimal amount) {
        return RedemptionPreview.of(points, amount, programmes.current(), of(memberId).redeemable());
    }

    public List<StatementRow> latest(long memberId) {
        return latest.computeIfAbsent(memberId, id -> accounts.latest(id, LATEST));
    }
}
