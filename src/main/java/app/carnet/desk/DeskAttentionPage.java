package app.carnet.desk;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /desk/attention.xhtml}: what needs attention, asked anew, with the way to where it is seen to. */
@Named
@RequestScoped
public class DeskAttentionPage {

    @Inject
    private AttentionItems attention;
    @Inject
    private AttentionSeen seen;
    @Inject
    private Bell bell;

    private List<AttentionItem> items;
    private final Map<AttentionKind, String> marks = new HashMap<>();
    private String token;

    @PageAction
    public void load() {
        marks.putAll(attention.marks(getItems()));
        bell.ring(items);
    }

    /** Ticks off what the person saw, even if it is another thing by now. */
    @PageAction
    public String see(AttentionKind kind) {
        seen.see(token, kind, marks.get(kind));
        return Go.to("/desk/attention").saying("desk_attention.seen_done").outcome();
    }

    public List<AttentionItem> getItems() {
        if (items == null) {
            items = attention.all();
        }
        return items;
    }

    /** All kinds, so that each stands in its place whatever comes or goes. */
    public AttentionKind[] getKinds() {
        return AttentionKind.values();
    }

    /** Null if there is nothing of that kind. */
    public AttentionItem item(AttentionKind kind) {
        return getItems().stream().filter(item -> item.kind() == kind).findFirst().orElse(null);
    }

    /** What the page behind an item is to be narrowed to. */
    public String query(AttentionKind kind) {
        LocalDate today = attention.today();
        return switch (kind) {
            case UNDONE -> "?from=" + today + "&to=" + today;
            case REFUSED_SIGN_INS -> "?deed=SIGN_IN_FAILED";
            default -> "";
        };
    }

    /** As they were when the page was shown. */
    public Map<AttentionKind, String> getMarks() {
        return marks;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
