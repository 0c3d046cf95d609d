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
        values.put("exchangeRate", programme.getExchangeRate());
        values.put("expiryMonths", programme.getExpiryMonths());
        values.put("expiryEdge", programme.getExpiryEdge());
        values.put("pendingDays", programme.getPendingDays());
        values.put("maxShareOfBill", programme.getMaxShareOfBill());
        values.put("minPoints", programme.getMinPoints());
        return values;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
