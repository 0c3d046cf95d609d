package app.carnet.member;

import app.carnet.foundation.OperationToken;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The last texts that were looked for in the list of members, by keys that mean nothing outside the session: an address
 * holds the key, so no log or history holds a name, a phone or an e-mail.
 */
@SessionScoped
public class MemberSearches implements Serializable {

    static final int KEPT = 20;
    private static final long serialVersionUID = 1L;

    private final List<Search> searches = new ArrayList<>();

    /** The key of that text; null for no text. */
    public synchronized String keep(String text) {
        if (text == null) {
            return null;
        }
        Search search = searches.stream().filter(kept -> kept.text().equals(text)).findFirst().orElseGet(() -> new Search(OperationToken.fresh(), text));
        searches.remove(search);
        searches.add(search);
        if (searches.size() > KEPT) {
            searches.remove(0);
        }
        return search.key();
    }

    /** The text of that key; null if this session has none. */
    public synchronized String recall(String key) {
        return searches.stream().filter(kept -> kept.key().equals(key)).map(Search::text).findFirst().orElse(null);
    }

    private record Search(String key, String text) implements Serializable {
    }
}
