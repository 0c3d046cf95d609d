package app.carnet.foundation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * What was typed into a form whose page is gone.
 *
 * @param address the page it was sent to, with its parameters
 * @param form    which form of that page
 * @param owner   whose it is: see {@link KeptForms#owner}
 * @param told    whether it is said, when it is shown again, that the last click was lost
 */
record KeptForm(String address, String form, String owner, Instant keptAt, boolean told, Map<String, String[]> fields) implements Serializable {

    /** Whether something was typed into that input; what was left empty is not asked for yet. */
    boolean holds(String input) {
        return fields.keySet().stream().anyMatch(name -> name.equals(input) || name.startsWith(input + "_"));
    }

    boolean isSameAs(KeptForm other) {
        return address.equals(other.address) && form.equals(other.form);
    }
}
