package app.carnet.member;

import app.carnet.foundation.BusinessException;
import java.util.Optional;

/** Another member has that phone or e-mail already. */
public class DuplicateMemberException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Phone phone;
    private final Email email;

    private DuplicateMemberException(String key, Phone phone, Email email) {
        super(key);
        this.phone = phone;
        this.email = email;
    }

    static BusinessException of(Phone phone) {
        return new DuplicateMemberException("error.phone_taken", phone, null).at("phone");
    }

    static BusinessException of(Email email) {
        return new DuplicateMemberException("error.email_taken", null, email).at("email");
    }

    /** The one who has it; nobody, if they have just given it up. */
    Optional<Member> findOwner(Members members) {
        return phone == null ? members.findByEmail(email) : members.findByPhone(phone);
    }
}
