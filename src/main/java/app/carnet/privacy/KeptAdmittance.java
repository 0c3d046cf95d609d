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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    public boolean isWanted(Email email) {
        return bans.recognise(null, email).isEmpty();
    }

    @Override
    public void requireGuardian(Member member) {
        if (agreedAlone(member)) {
            throw new BusinessException("error.child_at_desk", Childhood.ENDS_AT).at("birthday");
        }
    }

    @Override
    public void letGuardianAgree(Member member, String guardian) {
        if (agreedAlone(member)) {
            consents.giveAnew(member, guardian);
        }
    }

    /** A child, and to some purpose of those that stand no guardian has agreed. */
    private boolean agreedAlone(Member member) {
        List<Consent> standing = consents.standing(member.getId());
        Set<ConsentPurpose> guarded = standing.stream().filter(consent -> consent.getGuardian() != null).map(Consent::getPurpose).collect(Collectors.toSet());
        return Childhood.is(member.getBirthday(), programmes.current().today(clock)) && !standing.stream().map(Consent::getPurpose).allMatch(guarded::contains);
    }
}
