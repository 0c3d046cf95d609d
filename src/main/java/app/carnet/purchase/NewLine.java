package app.carnet.purchase;

import app.carnet.product.Product;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A line as it is entered; what its values may be, {@link LineRules} says.
 *
 * @param productId   from the catalogue, or null for free text
 * @param description what the receipt says
 * @param quantity    pieces
 * @param unitPrice   money per piece at the currency's scale
 */
public record NewLine(Long productId, String description, int quantity, BigDecimal unitPrice) implements Serializable {

    public static final int DESCRIPTION_LENGTH = 100;
    public static final int MAX_QUANTITY = 9_999;
    public static final BigDecimal MAX_PRICE = new BigDecimal(Product.MAX_PRICE);

    public BigDecimal getAmount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
