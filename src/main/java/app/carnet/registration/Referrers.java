package app.carnet.registration;

import app.carnet.card.CardNumber;
import app.carnet.card.Cards;
import app.carnet.foundation.BusinessException;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the member who brought another one. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Referrers {

    private static final int ENOUGH = 2;

    @Inject
    private Cards cards;
    @Inject
    private Members members;

    /**
     * The one member who is meant by a card, a member number, a phone, an e-mail or a part of the name.
     *
     * @throws BusinessException if it is nobody, more than one, or closed
     */
    public Member get(String typed) {
        Optional<String> card = CardNumber.read(typed);
        List<Member> found = card.isPresent() ? card.flatMap(cards::findMember).stream().toList() : members.search(typed, ENOUGH);
        if (found.size() != 1) {
            throw new BusinessException(found.isEmpty() ? "error.no_referrer" : "error.several_referrers").at("referrer");
        }
        if (!found.get(0).isActive()) {
            throw new BusinessException("error.referrer_closed").at("referrer");
        }
        return found.get(0);
    }
}
