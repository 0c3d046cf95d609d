package app.carnet.registration;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.member.Birthday;
import app.carnet.privacy.Childhood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What must have been typed.
 *
 * <ul>
 * <li>A phone or an e-mail, so that the place can tell who has come; both may be given.</li>
 * <li>Consent to the programme; the other ones are free.</li>
 * <li>In {@link Childhood} the name of who agrees for the child.</li>
 * </ul>
 * None of it depends on who is a member already.
 */
final class SelfRegistrationRule {

    private SelfRegistrationRule() {
    }

    /** @return what is not met, each beside its input */
    static List<BusinessException> refusals(SelfRegistration asked, LocalDate today) {
        List<BusinessException> refusals = new ArrayList<>();
        if (asked.getPhone() == null && asked.getEmail() == null) {
            refusals.add(new RecordedRefusal("error.phone_or_email").at("phone"));
        }
        if (!Birthday.isPossible(asked.getBirthday(), today)) {
            refusals.add(new RecordedRefusal("error.birthday").at("birthday"));
        } else if (asked.getGuardian() == null && Childhood.is(asked.getBirthday(), today)) {
            refusals.add(new RecordedRefusal("error.guardian_required", Childhood.ENDS_AT).at("guardian"));
        }
        if (!asked.getTicked().isProgramme()) {
            refusals.add(new RecordedRefusal("error.programme_consent").at("programme"));
        }
        return refusals;
    }
}
