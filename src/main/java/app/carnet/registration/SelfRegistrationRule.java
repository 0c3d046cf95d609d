package app.carnet.registration;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.member.Birthday;
import app.carnet.privacy.Childhood;
import java.time.LocalDate;

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

    /** @throws BusinessException beside its input, by the first of them that is not met */
    static void check(SelfRegistration asked, LocalDate today) {
        if (asked.getPhone() == null && asked.getEmail() == null) {
            throw new RecordedRefusal("error.phone_or_email").at("phone");
        }
        Birthday.require(asked.getBirthday(), today);
        if (asked.getGuardian() == null && Childhood.is(asked.getBirthday(), today)) {
            throw new RecordedRefusal("error.guardian_required", Childhood.ENDS_AT).at("guardian");
        }
        if (!asked.getTicked().isProgramme()) {
            throw new RecordedRefusal("error.programme_consent").at("programme");
        }
    }
}
