package app.carnet.tier;

import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.mail.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/** Tells members of their new tier, up or down, in the transaction that books it. */
@ApplicationScoped
public class TierMail {

    @Inject
    private Outbox outbox;
    @Inject
    private MailWords words;

    void tell(@Observes TierChanged changed) {
        Recipient to = changed.member().recipient();
        if (outbox.takes(MailKind.TIER_CHANGED, to)) {
            outbox.post(MailKind.TIER_CHANGED, Long.toString(changed.id()), to, Map.of("tier", changed.to().getName(), "until", until(to, changed.heldThrough())));
        }
    }

    private String until(Recipient to, LocalDate heldThrough) {
        return heldThrough == null ? words.text(to, "tier_mail.without_end") : words.text(to, "tier_mail.through", words.format(to).day(heldThrough));
    }
}
