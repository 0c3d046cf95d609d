package app.carnet.settings;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads amounts of money as people type them, never negative; see {@link WrittenNumber} for what is read. */
public final class WrittenMoney {

    /** With the decimals; the database holds more. */
    static final int MAX_DIGITS = 12;

    private WrittenMoney() {
    }

    /**
     * The amount at that scale. Nothing is rounded: whoever types too many decimals is asked which neighbour is meant.
     *
     * @throws BusinessException {@code error.not_an_amount}, {@code error.decimal_comma}, {@code error.money_whole}, {@code error.money_decimals} or
     *                           {@code error.money_too_large}
     */
    public static BigDecimal read(String text, int scale) {
        BigDecimal amount = WrittenNumber.read(text).orElseThrow(() -> WrittenNumber.withPoint(text)
            .map(pointed -> new BusinessException("error.decimal_comma", pointed)).orElseGet(() -> new BusinessException("error.not_an_amount")));
        BigDecimal below = amount.setScale(scale, RoundingMode.DOWN);
        if (below.precision() > MAX_DIGITS) {
            throw new BusinessException("error.money_too_large");
        }
        if (below.compareTo(amount) != 0) {
            throw new BusinessException(scale == 0 ? "error.money_whole" : "error.money_decimals", scale,
                below.toPlainString(), amount.setScale(scale, RoundingMode.UP).toPlainString());
        }
        return below;
    }
}
