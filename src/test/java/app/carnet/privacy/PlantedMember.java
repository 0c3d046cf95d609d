package app.carnet.privacy;

import app.carnet.card.CardService;
import app.carnet.card.StopReason;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Email;
import app.carnet.member.Phone;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseService;
import app.carnet.purchase.RefundReason;
import app.carnet.purchase.RefundRequest;
import app.carnet.purchase.RefundService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.security.MemberAccounts;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import app.carnet.tier.TierService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A member with something personal in every place where something personal can stand, each a word found nowhere else. */
record PlantedMember(String number, String mark, String phone) {


    /** What must not be found any more. */
    List<String> words() {
        return List.of(mark, phone);
    }

    /** Where it stood. */
    Set<String> columns() {
        return Set.of("member.name", "member.phone", "member.email", "member_name_part.suffix", "consent_guardian.name", "point_remark.text",
            "tier_remark.text", "refund.remark", "card.stop_remark", "mail_message.recipient", "mail_message.body", "account_session.browser", "account.password_hash",
            "email_change.email");
    }

    /** With a phone and an address of its own. */
    static PlantedMember plantBeside() {
        return plant("zxplant", "+8613977778889");
    }

    static PlantedMember plant() {
        return plant("zqplant", "+8613977778888");
    }

    private static PlantedMember plant(String mark, String phone) {
        A.place();
        LocalDate today = A.a(Programmes.class).current().today(A.a(Clock.class));
        NewMember form = new NewMember();
        form.setName(mark + "name Wang");
        form.setPhone(new Phone(phone));
        form.setEmail(new Email(mark + "mail@example.com"));
        form.setBirthday(today.minusYears(10));
        form.setConsent(true);
        form.setMarketing(true);
        form.setGuardian(mark + "guard Wang");
        String number = As.clerk(() -> A.a(RegistrationService.class).register(OperationToken.fresh(), form));
        As.manager(() -> A.a(PointLedger.class).adjust(OperationToken.fresh(), number, 50, mark + "point"));
        As.manager(() -> A.a(TierService.class).setManually(OperationToken.fresh(), number, Rows.number("SELECT MAX(id) FROM tier"), today.plusYears(1), mark + "tier"));
        refund(buy(number, "20.00"), mark + "refund");
        As.clerk(() -> A.a(CardService.class).block(OperationToken.fresh(), Rows.text("SELECT c.number FROM card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", number),
            StopReason.LOST, mark + "card"));
        As.clerk(() -> A.a(MemberAccounts.class).issueCode(number));
        Rows.change("UPDATE account SET password_hash = '" + mark + "hash' WHERE username = '" + number + "'",
            "INSERT INTO email_change (member_id, email, asked_at) SELECT id, '" + mark + "change@example.com', 1 FROM member WHERE number = '" + number + "'",
            "INSERT INTO account_session (id, account_id, generation, begun_at, last_seen_at, browser) SELECT -id, id, 1, 1, 1, '" + mark + "browser' FROM account WHERE username = '" + number + "'");
        return new PlantedMember(number, mark, phone);
    }

    static String buy(String member, String price) {
        return buyFor(member, price, 0);
    }

    static String buyFor(String member, String price, long points) {
        PurchaseService purchases = A.a(PurchaseService.class);
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, new BigDecimal(price))), points);
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }

    /** As a whole, by a manager. */
    static String refund(String receipt, String remark) {
        RefundService refunds = A.a(RefundService.class);
        RefundRequest request = RefundRequest.whole(receipt, RefundReason.OTHER, remark);
        return As.manager(() -> refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint()));
    }
}
