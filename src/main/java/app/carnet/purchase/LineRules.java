package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.PlainText;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.util.List;

/** What must be true of lines before they are quoted, whatever a page has let through. */
final class LineRules {

    private LineRules() {
    }

    /** @throws BusinessException if there are none, more than a receipt can bear, or one of them is refused */
    static void check(List<NewLine> lines, Programme programme) {
        if (lines.isEmpty()) {
            throw new BusinessException("error.no_lines").at("product");
        }
        if (lines.size() > NewPurchase.MAX_LINES) {
            throw new BusinessException("error.too_many_lines", NewPurchase.MAX_LINES);
        }
        lines.forEach(line -> check(line, programme));
    }

    /** @throws BusinessException beside the input whose value is refused */
    static void check(NewLine line, Programme programme) {
        if (line.description().length() > NewLine.DESCRIPTION_LENGTH || !PlainText.Validator.isPlain(line.description())) {
            throw new BusinessException("error.description", NewLine.DESCRIPTION_LENGTH).at("product");
        }
        if (line.quantity() < 1 || line.quantity() > NewLine.MAX_QUANTITY) {
            throw new BusinessException("error.quantity", NewLine.MAX_QUANTITY).at("quantity");
        }
        checkPrice(line.unitPrice(), programme);
    }

    private static void checkPrice(BigDecimal price, Programme programme) {
        if (price.signum() <= 0) {
            throw new BusinessException("error.price_too_low", BigDecimal.ONE.movePointLeft(programme.moneyScale())).at("unitPrice");
        }
        if (price.compareTo(NewLine.MAX_PRICE) > 0) {
            throw new BusinessException("error.price_too_high", NewLine.MAX_PRICE).at("unitPrice");
        }
        if (price.stripTrailingZeros().scale() > programme.moneyScale()) {
            throw new BusinessException("error.too_many_decimals", programme.moneyScale()).at("unitPrice");
        }
    }
}
