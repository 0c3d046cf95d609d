package app.carnet.benefit;

import app.carnet.product.Product;
import java.math.BigDecimal;
import java.util.SortedSet;

/**
 * A campaign as a purchase sees it. The sets are sorted, so that two servers write the same quote.
 *
 * @param kind       BIRTHDAY if it is for the birthday week only
 * @param products   ids of those it is for
 * @param categories ids of those it is for; with no product and no category it is for everything, free text included
 */
public record RunningCampaign(ExtraKind kind, String name, BigDecimal multiplier, SortedSet<Long> products, SortedSet<Long> categories) {

    public boolean isForEverything() {
        return products.isEmpty() && categories.isEmpty();
    }

    /** @param product null for free text */
    boolean fits(Product product) {
        return isForEverything() || product != null && (products.contains(product.getId())
            || product.getCategory() != null && categories.contains(product.getCategory().getId()));
    }
}
