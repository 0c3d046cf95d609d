package app.carnet.purchase;

import java.util.List;

/**
 * A purchase as it is entered.
 *
 * @param points to pay with, 0 for none; chosen by the clerk, never "all of them" by itself
 */
public record NewPurchase(String memberNumber, List<NewLine> lines, long points) {

    public static final int MAX_LINES = 200;

    public NewPurchase {
        lines = List.copyOf(lines);
    }

    NewPurchase withoutPoints() {
        return new NewPurchase(memberNumber, lines, 0);
    }
}
