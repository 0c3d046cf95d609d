package app.carnet.settings;

import app.carnet.foundation.Rejected;
import app.carnet.foundation.WrittenNumber;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money, never negative, at the currency's scale; see {@link WrittenNumber} for what is read. */
@FacesConverter("money")
public class MoneyConverter implements Converter<BigDecimal> {

    private static final int MAX_DIGITS = 12;

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        BigDecimal amount = WrittenNumber.read(value).orElseThrow(() -> Rejected.because(faces, "error.not_an_amount"));
        int scale = scale();
        if (amount.stripTrailingZeros().scale() > scale) {
            throw Rejected.because(faces, scale == 0 ? "error.money_whole" : "error.money_decimals", scale,
                amount.setScale(scale, RoundingMode.DOWN).toPlainString(), amount.setScale(scale, RoundingMode.UP).toPlainString());
        }
        if (amount.precision() - amount.scale() + scale > MAX_DIGITS) {
            throw Rejected.because(faces, "error.money_too_large");
        }
        return amount.setScale(scale, RoundingMode.UNNECESSARY);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
        return value == null ? "" : value.setScale(Math.max(scale(), value.stripTrailingZeros().scale())).toPlainString();
    }

    private static int scale() {
        return CDI.current().select(CurrentProgramme.class).get().find().map(Programme::moneyScale).orElse(2);
    }
}
