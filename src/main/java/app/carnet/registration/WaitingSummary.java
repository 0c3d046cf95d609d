package app.carnet.registration;

import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who registered by themselves and wait for the desk, for pages of rooms that know nothing of them. Read once per request. */
@Named
@RequestScoped
public class WaitingSummary {

    private static final int MOST_FOUND = 5;

    @Inject
    private WaitingRegistrations registrations;
    @Inject
    private Programmes programmes;

    private final Map<String, List<SelfRegistration>> found = new HashMap<>();
    private Long count;

    /** Whether a clerk may be told “I registered on my phone”: people can, or somebody could before it was switched off. */
    public boolean isToBeExpected() {
        return programmes.current().getOnline().isOpen() || getCount() > 0;
    }

    public long getCount() {
        return count = count == null ? registrations.count() : count;
    }

    /** The latest few who may be meant by what was typed into a search; nobody for nothing. */
    public List<SelfRegistration> find(String typed) {
        return found.computeIfAbsent(typed == null ? "" : typed, text -> registrations.find(text, MOST_FOUND));
    }

    /** The same by their ids. */
    public List<Long> findIds(String typed) {
        return find(typed).stream().map(SelfRegistration::getId).toList();
    }
}
