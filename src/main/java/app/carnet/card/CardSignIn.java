package app.carnet.card;

import app.carnet.security.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Members sign in by the card in their hand as well; one that was blocked or replaced signs nobody in. */
@ApplicationScoped
public class CardSignIn implements KnownBy {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public Optional<String> username(String typed) {
        return CardNumber.read(typed).flatMap(number -> entityManager.createQuery("SELECT c.member.number FROM Card c WHERE c.number = :number"
                + " AND c.status = :active", String.class)
            .setParameter("number", number).setParameter("active", CardStatus.ACTIVE).getResultList().stream().findFirst());
    }
}
