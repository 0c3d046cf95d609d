package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everybody's kept forms, in the memory of this server. Each person has a few places on it, so nobody can fill it up. */
@ApplicationScoped
public class KeptFormShelf {

    static final int MOST_FORMS = 20;

    private final List<KeptForm> forms = new ArrayList<>();

    /** In place of the one it was before, of what is out of date, and of the person's oldest. */
    synchronized void put(KeptForm kept) {
        forms.removeIf(other -> other.isReplacedBy(kept) || other.isOver(kept.keptAt()));
        forms.add(kept);
        List<KeptForm> own = all(other -> other.owner().equals(kept.owner()));
        forms.removeAll(own.subList(0, Math.max(0, own.size() - MOST_FORMS)));
    }

    /** Whose forms that browser keeps, if any. */
    synchronized Optional<String> owner(String browser) {
        return all(kept -> kept.browser().equals(browser)).stream().map(KeptForm::owner).findFirst();
    }

    /** Takes it away, whether or not it may still be shown. */
    synchronized Optional<KeptForm> take(String browser, String address, String form, Instant now) {
        Optional<KeptForm> found = all(kept -> kept.isOf(browser, address, form)).stream().findFirst();
        found.ifPresent(forms::remove);
        return found.filter(kept -> !kept.isOver(now));
    }

    private List<KeptForm> all(Predicate<KeptForm> which) {
        return forms.stream().filter(which).toList();
    }
}
