package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** What must be true of lines before they are quoted; a page may have been passed by. */
@ApplicationScoped
public class LineRules {

    @Inject
    private Validator validator;

    /** @throws BusinessException if there are none, or more than a receipt can bear */
    void check(List<NewLine> lines, Programme programme) {
        if (lines.isEmpty()) {
            throw new BusinessException("error.no_lines").at("product");
        }
        if (lines.size() > NewPurchase.MAX_LINES) {
            throw new BusinessException("error.too_many_lines", NewPurchase.MAX_LINES);
        }
        lines.forEach(line -> check(line, programme));
    }

    /**
     * @throws ConstraintViolationException if a value is out of its range
     * @throws BusinessException if the price has more decimals than the currency
     */
    void check(NewLine line, Programme programme) {
        Set<ConstraintViolation<NewLine>> violations = validator.validate(line);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (line.unitPrice().stripTrailingZeros().scale() > programme.moneyScale()) {
            throw new BusinessException("error.too_many_decimals", programme.moneyScale()).at("unitPrice");
        }
    }
}
