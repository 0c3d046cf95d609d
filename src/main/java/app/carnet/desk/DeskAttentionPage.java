package app.carnet.desk;

import app.carnet.foundation.PageAction;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** {@code /desk/attention.xhtml}: what needs attention, asked anew, with the way to where it is seen to. */
@Named
@RequestScoped
public class DeskAttentionPage {

    @Inject
    private AttentionItems attention;
    @Inject
    private Bell bell;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private List<AttentionItem> items;

    @PageAction
    public void load() {
        items = attention.all();
        bell.ring(items);
    }

    public List<AttentionItem> getItems() {
        return items;
    }

    /** What the page behind an item is to be narrowed to. */
    public String query(AttentionKind kind) {
        LocalDate today = programmes.current().today(clock);
        return switch (kind) {
            case UNDONE -> "?from=" + today + "&to=" + today;
            case REFUSED_SIGN_INS -> "?deed=SIGN_IN_FAILED";
            default -> "";
        };
    }
}
