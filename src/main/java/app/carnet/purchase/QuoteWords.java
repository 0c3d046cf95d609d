package app.carnet.purchase;

import app.carnet.foundation.Messages;
import app.carnet.settings.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Says by which figures a purchase earns its points, so that the clerk can follow them from the lines. */
@Named
@RequestScoped
public class QuoteWords {

    @Inject
    private Messages messages;
    @Inject
    private Format format;

    /** Such as {@code ¥ 19.00 × 2.5 + ¥ 13.65, rounded down}. */
    public String of(PurchaseQuote quote) {
        String figures = quote.getShares().stream()
            .map(share -> format.money(share.amount()) + times(quote.getCoefficient()) + times(share.multiplier())).collect(Collectors.joining(" + "));
        BigDecimal exact = quote.getShares().stream().map(share -> share.amount().multiply(quote.getCoefficient()).multiply(share.multiplier()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        return exact.compareTo(BigDecimal.valueOf(quote.getPointsEarned())) == 0 ? figures : messages.text("quote_words.rounded", figures);
    }

    private String times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + format.factor(factor);
    }
}
