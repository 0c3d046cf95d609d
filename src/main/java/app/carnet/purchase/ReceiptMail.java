package app.carnet.purchase;

import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.mail.Recipient;
import app.carnet.points.Balance;
import app.carnet.settings.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends receipts to members who want them. For everybody else a purchase takes no statement more. */
@ApplicationScoped
public class ReceiptMail {

    @Inject
    private Outbox outbox;
    @Inject
    private MailWords words;

    /**
     * In the transaction that books the purchase.
     *
     * @param after what the member holds after it
     */
    void post(Purchase purchase, Balance after) {
        Recipient to = purchase.getMember().recipient();
        if (outbox.takes(MailKind.RECEIPT, to)) {
            Format format = words.format(to);
            outbox.post(MailKind.RECEIPT, purchase.getReceipt(), to, Map.of("receipt", purchase.getReceipt(), "lines", lines(purchase, to, format),
                "paid", format.money(purchase.getDue()), "earned", format.points(purchase.getPointsEarned()), "balance", format.points(after.redeemable())));
        }
    }

    /** What was bought, and what is taken off: so that they come to what was paid. */
    private String lines(Purchase purchase, Recipient to, Format format) {
        List<String> lines = new ArrayList<>();
        purchase.getLines().forEach(line -> lines.add(line.getQuantity() + " × " + line.getDescription() + "  " + format.amount(line.getAmount())));
        if (purchase.getTierDiscount().signum() > 0) {
            lines.add(words.text(to, "receipt_mail.discount", format.amount(purchase.getTierDiscount())));
        }
        if (purchase.getPointsSpent() > 0) {
            lines.add(words.text(to, "receipt_mail.points", format.points(purchase.getPointsSpent()), format.amount(purchase.getPointsValue())));
        }
        return String.join("\n", lines);
    }
}
