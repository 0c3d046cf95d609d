package app.carnet.desk;

import app.carnet.card.CardNumber;
import app.carnet.card.Cards;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.points.Holdings;
import app.carnet.points.PointAccounts;
import app.carnet.security.Role;
import app.carnet.tier.Tier;
import app.carnet.tier.Tiers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds members by whatever was scanned or typed at the desk, with the points they can redeem now. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class DeskSearch {

    static final int LIMIT = 20;

    @Inject
    private Cards cards;
    @Inject
    private Members members;
    @Inject
    private Tiers tiers;
    @Inject
    private PointAccounts accounts;

    /** At most twenty members; exactly one for a card or member number that exists, nobody for a card that counts no more. */
    public List<DeskRow> find(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        Optional<String> card = CardNumber.read(typed);
        List<Member> found = card.isPresent() ? card.flatMap(cards::findMember).stream().toList() : members.search(typed, LIMIT);
        List<Long> ids = found.stream().map(Member::getId).toList();
        Map<Long, Holdings> points = accounts.holdings(ids);
        Map<Long, Tier> above = tiers.aboveBase(ids);
        Function<Member, DeskRow> row = member -> new DeskRow(member.getId(), member.getNumber(), member.getName(), member.getStatus(),
            member.getPhone(), points.get(member.getId()), Optional.ofNullable(above.get(member.getId())).map(Tier::getName).orElse(null));
        return found.stream().map(row).toList();
    }
}
