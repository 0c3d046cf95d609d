package app.carnet.desk;

import app.carnet.security.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many kinds of things need attention, without those the person has ticked off, in the header of every page. Asked
 * at most once a minute for each person, and never while a purchase is entered: there the last answer is good enough.
 */
@Named
@ApplicationScoped
public class Bell {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private AttentionItems attention;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Clock clock;

    private final Map<List<Object>, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(int count, Instant at) {
    }

    public int getCount() {
        Answer last = answers.get(audience());
        boolean good = last != null && Duration.between(last.at(), clock.instant()).abs().compareTo(FRESH) < 0;
        if (!good && !request.getServletPath().startsWith("/purchase/")) {
            return ring(attention.all());
        }
        return last == null ? 0 : last.count();
    }

    /** Takes what was just asked for as the answer. */
    public int ring(List<AttentionItem> items) {
        int unseen = (int) items.stream().filter(item -> !item.seen()).count();
        answers.put(audience(), new Answer(unseen, clock.instant()));
        return unseen;
    }

    private List<Object> audience() {
        return List.of(request.getUserPrincipal().getName(), signedIn.isClerk(), signedIn.isManager(), signedIn.isAdmin());
    }
}
