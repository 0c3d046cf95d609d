package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import java.util.function.Supplier;

/**
 * What a refund would come to, or why it would be refused, for the page that shows either.
 *
 * @param quote   null where it would be refused
 * @param refusal null where it would not
 */
public record RefundPreview(RefundQuote quote, BusinessException refusal) {

    static final RefundPreview NONE = new RefundPreview(null, null);

    static RefundPreview of(Supplier<RefundQuote> quote) {
        try {
            return new RefundPreview(quote.get(), null);
        } catch (BusinessException refusal) {
            return new RefundPreview(null, refusal);
        }
    }

    /** Null without a quote. */
    String fingerprint() {
        return quote == null ? null : quote.getFingerprint();
    }

    /** @throws BusinessException the refusal, if it is about one input of the form: it is said beside it */
    void sayBesideItsInput() {
        if (refusal != null && refusal.getInput() != null) {
            throw refusal;
        }
    }
}
