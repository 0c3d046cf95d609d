package app.carnet.desk;

import app.carnet.card.CardNumber;
import app.carnet.card.Cards;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds members by whatever was scanned or typed at the desk, with the points they can redeem now. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class DeskSearch {

    static final int LIMIT = 20;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Cards cards;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** At most twenty members; exactly one for a card or member number that exists, nobody for a card that counts no more. */
    public List<DeskRow> find(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        Optional<String> card = CardNumber.read(typed);
        List<Member> found = card.isPresent() ? card.flatMap(cards::findMember).stream().toList() : members.search(typed, LIMIT);
        Map<Long, Long> points = redeemable(found.stream().map(Member::getId).toList());
        Function<Member, DeskRow> row = member -> new DeskRow(member.getNumber(), member.getName(), member.getStatus(),
            member.getPhone(), points.getOrDefault(member.getId(), 0L));
        return found.stream().map(row).toList();
    }

    private Map<Long, Long> redeemable(List<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        LocalDate today = programmes.current().today(clock);
        return entityManager.createQuery("SELECT a.id, SUM(l.points) FROM PointLot l JOIN l.account a WHERE a.id IN :members"
                + " AND a.debt = 0 AND l.spendableFrom <= :today AND l.expiresOn >= :today GROUP BY a.id", Object[].class)
            .setParameter("members", memberIds).setParameter("today", today)
            .getResultStream().collect(Collectors.toMap(sum -> (Long) sum[0], sum -> (Long) sum[1]));
    }
}
