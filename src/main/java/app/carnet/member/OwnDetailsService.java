package app.carnet.member;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.mail.MailChoices;
import app.carnet.mail.Outbox;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What members change of themselves. A birthday is theirs to name once: gifts hang on it, so the desk changes it. The phone
 * is the desk's too: a number that another member has could not be refused here without telling so.
 */
@Stateless
@RolesAllowed(Role.Names.MEMBER)
public class OwnDetailsService {

    @Inject
    private Members members;
    @Inject
    private Admittance admittance;
    @Inject
    private Programmes programmes;
    @Inject
    private Operations operations;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * @param version  the member's version when the form was opened
     * @param birthday kept only where none is known
     * @throws ChangedMeanwhileException if somebody else has changed the member since
     * @throws BusinessException         {@code error.birthday}; {@code error.child_at_desk}
     */
    public String edit(String token, int version, String name, LocalDate birthday) {
        String number = members.own().getNumber();
        return operations.once(Operation.of(token, "member.edit_own", number, version, name, birthday), number, () -> {
            Member member = members.own();
            ChangedMeanwhileException.unlessSame(version, member.getVersion());
            Map<String, Object> before = MemberFields.of(member);
            member.setName(name);
            if (member.getBirthday() == null && birthday != null) {
                Birthday.require(birthday, programmes.current().today(clock));
                member.setBirthday(birthday);
                admittance.requireGuardian(member);
            }
            audit.record("MEMBER_EDITED", Subject.member(number), String.join(", ", MemberFields.changes(before, MemberFields.of(member))));
        });
    }

    /** Which messages the member wants, also of those that wait to be sent, and in which language. The same again changes nothing, so it needs no operation token. */
    public void choose(MailChoices choices, String language) {
        Member member = members.own();
        Map<String, Object> before = MemberFields.of(member);
        member.getMailing().setChoices(choices);
        member.getMailing().setLanguage(language);
        List<String> changed = MemberFields.changes(before, MemberFields.of(member));
        outbox.recall(member.getNumber(), kind -> !choices.wants(kind));
        if (!changed.isEmpty()) {
            audit.record("MEMBER_EDITED", Subject.member(member.getNumber()), String.join(", ", changed));
        }
    }
}
