package app.carnet.foundation;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.function.Supplier;

/** Who asks for the current deed, and from where; a job's comes from nowhere, and it acts as the system. */
@RequestScoped
public class Caller {

    private String address;
    private String system = "system";
    private Long branchId;
    private String proven;

    /** The network address of the other side, or null outside a request. */
    public String getAddress() {
        return address;
    }

    void setAddress(String address) {
        this.address = address;
    }

    /** The branch in which the person signed in stands now, for the rows of what they do; null for jobs, the system and nobody. */
    public Long getBranchId() {
        return branchId;
    }

    public void standAt(Long newBranchId) {
        branchId = newBranchId;
    }

    /** Lets what the system does by itself stand under another name; a request from outside is never affected. */
    public void actAs(String name) {
        system = name;
    }

    /** Lets a deed stand under the name of the person who has just been proven to do it, and is not signed in yet. */
    public <T> T as(String person, Supplier<T> deed) {
        proven = person;
        try {
            return deed.get();
        } finally {
            proven = null;
        }
    }

    /** The name under which a deed is recorded: who was proven to do it, who is signed in, {@code anonymous}, or the system. */
    public String actor(EJBContext context) {
        return proven != null ? proven : address == null ? system : context.getCallerPrincipal().getName().toLowerCase(Locale.ROOT);
    }
}
