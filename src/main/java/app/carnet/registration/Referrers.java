package app.carnet.registration;

import app.carnet.card.CardNumber;
import app.carnet.card.Cards;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Folded;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the member who brought another one. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Referrers {

    private static final int ENOUGH = 20;

    @Inject
    private Cards cards;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;

    /**
     * The one member who is meant by a card, a member number, a phone, an e-mail or a whole name. The referrer cannot be
     * changed later: whoever is found by a part of these is named, for the person to choose.
     *
     * @throws BusinessException if it is nobody, more than one, only a part, or closed
     */
    public Member get(String typed) {
        Optional<String> card = CardNumber.read(typed);
        Member referrer = card.isPresent() ? card.flatMap(cards::findMember).orElseThrow(Referrers::nobody) : search(typed);
        if (!referrer.isActive()) {
            throw new BusinessException("error.referrer_closed").at("referrer");
        }
        return referrer;
    }

    private Member search(String typed) {
        List<Member> found = members.search(typed, ENOUGH);
        List<Member> meant = found.stream().filter(member -> isMeant(typed, member)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (found.size() == 1) {
            throw new BusinessException("error.referrer_part", typed, found.get(0).getName(), found.get(0).getNumber()).at("referrer");
        }
        throw found.isEmpty() ? nobody() : new BusinessException("error.several_referrers").at("referrer");
    }

    private boolean isMeant(String typed, Member member) {
        String currency = programmes.current().getCurrency().getCurrencyCode();
        return MemberNumber.read(typed).filter(member.getNumber()::equals).isPresent()
            || Email.read(typed).filter(email -> email.equals(member.getEmail())).isPresent()
            || Phone.read(typed, currency).filter(phone -> phone.equals(member.getPhone())).isPresent()
            || Folded.loosely(typed).equals(Folded.loosely(member.getName()));
    }

    private static BusinessException nobody() {
        return new BusinessException("error.no_referrer").at("referrer");
    }
}
