package app.carnet.settings;

import app.carnet.foundation.Digest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs between two sets of rules, as the audit trail keeps it: {@code coefficient: 1 -> 1.5}. */
final class ProgrammeChanges {

    private ProgrammeChanges() {
    }

    static String between(Programme before, Programme after) {
        Map<String, Object> now = values(after);
        List<String> changes = new ArrayList<>();
        values(before).forEach((field, value) -> {
            if (!Objects.equals(value, now.get(field))) {
                changes.add(field + ": " + value + " -> " + now.get(field));
            }
        });
        return String.join(", ", changes);
    }

    static String digestOf(Programme programme) {
        return Digest.of(values(programme));
    }

    private static Map<String, Object> values(Programme programme) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("placeName", programme.getPlaceName());
        values.put("currency", programme.getCurrency());
        values.put("zone", programme.getZone());
        values.put("coefficient", plain(programme.getCoefficient()));
        values.put("exchangeRate", programme.getRedeeming().getExchangeRate());
        values.put("expiryMonths", programme.getExpiryMonths());
        values.put("expiryEdge", programme.getExpiryEdge());
        values.put("pendingDays", programme.getPendingDays());
        values.put("maxShareOfBill", programme.getRedeeming().getMaxShareOfBill());
        values.put("minPoints", programme.getRedeeming().getMinPoints());
        addAll(values, programme.getRefunds());
        addAll(values, programme.getTiers());
        addAll(values, programme.getBonuses());
        values.put("publicAddress", programme.getOnline().getPublicAddress());
        values.put("staffSecondFactor", programme.getOnline().isStaffSecondFactor());
        values.put("selfRegistering", programme.getOnline().getSelfRegistering());
        values.put("language", programme.getOnline().getLanguage());
        return values;
    }

    private static void addAll(Map<String, Object> values, RefundRules refunds) {
        values.put("shortfallPolicy", refunds.getShortfallPolicy());
        values.put("reinstateDays", refunds.getReinstateDays());
        values.put("clerkRefundLimit", plain(refunds.getClerkLimit()));
    }

    private static void addAll(Map<String, Object> values, TierRules tiers) {
        values.put("tierWindow", tiers.getWindow());
        values.put("tierHoldMonths", tiers.getHoldMonths());
        values.put("tierGraceDays", tiers.getGraceDays());
        values.put("tierFall", tiers.getFall());
    }

    private static void addAll(Map<String, Object> values, BonusRules bonuses) {
        values.put("signUpPoints", bonuses.getSignUpPoints());
        values.put("referrerPoints", bonuses.getReferrerPoints());
        values.put("referredPoints", bonuses.getReferredPoints());
        values.put("referralsAYear", bonuses.getReferralsAYear());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
