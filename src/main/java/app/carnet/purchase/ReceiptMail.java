package app.carnet.purchase;

import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.mail.Recipient;
import app.carnet.points.Balance;
import app.carnet.settings.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

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
            outbox.post(MailKind.RECEIPT, purchase.getReceipt(), to, Map.of("receipt", purchase.getReceipt(), "lines", lines(purchase, format),
                "paid", format.money(purchase.getDue()), "earned", format.points(purchase.getPointsEarned()), "balance", format.points(after.redeemable())));
        }
    }

    private static String lines(Purchase purchase, Format format) {
        return purchase.getLines().stream()
            .map(line -> line.getQuantity() + " × " + line.getDescription() + "  " + format.amount(line.getAmount()))
            .collect(Collectors.joining("\n"));
    }
}
