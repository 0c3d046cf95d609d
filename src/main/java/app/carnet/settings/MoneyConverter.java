package app.carnet.settings;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Rejected;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Amounts of money at the currency's scale; see {@link WrittenMoney} for what is read. */
@FacesConverter("money")
public class MoneyConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return WrittenMoney.read(value, scale());
        } catch (BusinessException refusal) {
            throw Rejected.because(faces, refusal.getKey(), refusal.getArguments());
        }
    }

    /** No decimal is ever hidden: an amount finer than the currency shows them all. */
    @Override
    public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
        return value == null ? "" : value.setScale(Math.max(scale(), value.stripTrailingZeros().scale())).toPlainString();
    }

    private static int scale() {
        return CDI.current().select(CurrentProgramme.class).get().find().map(Programme::moneyScale).orElse(2);
    }
}
