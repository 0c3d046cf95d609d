package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Where one is signed in. The rows stay those that were shown, so that a button ends the session it stands beside. */
@Named
@ViewScoped
public class SecuritySessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountSessions sessions;
    @Inject
    private ThisSession thisSession;

    private List<Row> rows;

    /** One browser. */
    public record Row(long id, String browser, Instant begunAt, Instant lastSeenAt, boolean here) implements Serializable {
    }

    @PageAction
    public String end(long id) {
        sessions.endMine(id);
        return Go.to("/security/sessions").saying("security_sessions.done").outcome();
    }

    @PageAction
    public String endOthers() {
        sessions.endMineBut(thisSession.getId());
        thisSession.renew();
        return Go.to("/security/sessions").saying("security_sessions.done_others").outcome();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = sessions.mine().stream().map(session -> new Row(session.getId(), session.getBrowser(), session.getBegunAt(),
                session.getLastSeenAt(), session.getId() == thisSession.getId())).toList();
        }
        return rows;
    }

    /** Whether there is another one than this. */
    public boolean isOthers() {
        return getRows().size() > 1;
    }
}
