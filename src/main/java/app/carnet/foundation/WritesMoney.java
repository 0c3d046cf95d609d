package app.carnet.foundation;

import java.math.BigDecimal;

/**
 * Writes amounts of money for people. Refusals of any room carry their amounts as they are; which currency they are in is
 * known further up.
 */
public interface WritesMoney {

    /** In the programme's currency, with its sign and decimals. */
    String money(BigDecimal amount);
}
