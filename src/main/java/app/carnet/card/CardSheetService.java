package app.carnet.card;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.Ids;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts cards on paper, and keeps which ones and when. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class CardSheetService {

    /** Cards that go on one sheet at most: ten pages. */
    public static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Cards cards;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Makes a sheet of those cards and counts them as printed once more.
     *
     * @return the sheet's id
     * @throws BusinessException {@code error.no_card_chosen}, {@code error.too_many_cards}, {@code error.card_stopped}
     */
    public String print(String token, List<String> cardNumbers) {
        List<String> chosen = cardNumbers.stream().distinct().sorted().toList();
        long id = Ids.next();
        return operations.once(Operation.of(token, "card.print", "sheet", String.join(",", chosen)), String.valueOf(id), () -> {
            if (chosen.isEmpty()) {
                throw new BusinessException("error.no_card_chosen");
            }
            if (chosen.size() > MOST) {
                throw new BusinessException("error.too_many_cards", MOST);
            }
            Instant now = clock.instant();
            List<Card> printed = chosen.stream().map(number -> print(number, now)).toList();
            entityManager.persist(new CardSheet(id, printed, now, caller.actor(context)));
        });
    }

    /** The sheet with its cards and their members. */
    public Optional<CardSheet> find(long id) {
        return entityManager.createQuery("SELECT s FROM CardSheet s JOIN FETCH s.cards c JOIN FETCH c.member WHERE s.id = :id", CardSheet.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    private Card print(String number, Instant now) {
        Card card = cards.lock(number);
        if (!card.isPrintable()) {
            throw new BusinessException("error.card_stopped", card.getEnd());
        }
        card.print(now);
        audit.record("CARD_PRINTED", Subject.card(number).ofMember(card.getMember().getNumber()), String.valueOf(card.getPrintedTimes()));
        return card;
    }
}
