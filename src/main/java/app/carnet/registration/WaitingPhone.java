package app.carnet.registration;

import app.carnet.member.Phone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** For the member's own pages, whose room knows nothing of registrations. Read once per request. */
@Named
@RequestScoped
public class WaitingPhone {

    @Inject
    private WaitingRegistrations waiting;

    private Optional<Phone> phone;

    /** The phone that the member has named and the desk has not seen yet, or null. */
    public Phone getPhone() {
        if (phone == null) {
            phone = waiting.findOwnPhone();
        }
        return phone.orElse(null);
    }
}
