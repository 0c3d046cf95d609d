package app.carnet.privacy;

import app.carnet.foundation.BusinessException;
import app.carnet.member.Admittance;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.Phone;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Answers by the bans and the consents that are kept. */
@ApplicationScoped
public class KeptAdmittance implements Admittance {

    @Inject
    private Bans bans;
    @Inject
    private Consents consents;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    @Override
    public void requireWanted(Phone phone, Email email) {
        bans.recognise(phone, email).ifPresent(known -> {
            throw new BusinessException("error.banned_person", known);
        });
    }

    @Override
    public void requireGuardian(Member member) {
        boolean child = Childhood.is(member.getBirthday(), programmes.current().today(clock));
        if (child && consents.standing(member.getId()).stream().anyMatch(consent -> consent.getGuardian() == null)) {
            throw new BusinessException("error.child_at_desk", Childhood.ENDS_AT).at("birthday");
        }
    }
}
