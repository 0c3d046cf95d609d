package app.carnet.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was typed into a form whose page is gone.
 *
 * @param browser the one it was typed in, by a random mark in its session
 * @param owner   whose it is: see {@link KeptForms#owner}
 * @param address the page it was sent to, with its parameters
 * @param form    which form of that page
 * @param told    whether it is said, when it is shown again, that the last click was lost
 */
record KeptForm(String browser, String owner, String address, String form, Instant keptAt, boolean told, Map<String, String[]> fields) {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Whether something was typed into that input; what was left empty is not asked for yet. */
    boolean holds(String input) {
        return fields.keySet().stream().anyMatch(name -> name.equals(input) || name.startsWith(input + "_"));
    }

    boolean isOf(String itsBrowser, String itsAddress, String itsForm) {
        return browser.equals(itsBrowser) && address.equals(itsAddress) && form.equals(itsForm);
    }

    /** In one browser there is one form of a page, and all are of one person. */
    boolean isReplacedBy(KeptForm newer) {
        return isOf(newer.browser, newer.address, newer.form) || browser.equals(newer.browser) && !owner.equals(newer.owner);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(keptAt.plus(KEPT));
    }

    /** How many characters it is made of, those of the names too: whoever sends it chooses them. */
    int size() {
        Stream<String> typed = fields.values().stream().flatMap(Arrays::stream);
        return Stream.concat(Stream.of(address, form), Stream.concat(fields.keySet().stream(), typed)).mapToInt(String::length).sum();
    }
}
