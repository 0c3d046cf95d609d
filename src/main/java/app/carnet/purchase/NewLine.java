package app.carnet.purchase;

import app.carnet.foundation.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A line as it is entered.
 *
 * @param productId   from the catalogue, or null for free text
 * @param description what the receipt says
 * @param quantity    pieces
 * @param unitPrice   money per piece at the currency's scale
 */
public record NewLine(
        Long productId,
        @NotNull @PlainText @Size(max = DESCRIPTION_LENGTH) String description,
        @Min(1) @Max(MAX_QUANTITY) int quantity,
        @NotNull @DecimalMin("0.0001") @DecimalMax(MAX_PRICE) BigDecimal unitPrice) implements Serializable {

    public static final int DESCRIPTION_LENGTH = 100;
    public static final int MAX_QUANTITY = 9_999;
    public static final String MAX_PRICE = "999999999.99";

    public BigDecimal getAmount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
