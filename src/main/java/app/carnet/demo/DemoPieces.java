package app.carnet.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.LongStatements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** Lets the demo happen in pieces, each in one transaction together with the note that it is done: so no piece happens twice. */
@Stateless
@PermitAll
public class DemoPieces {

    @PersistenceContext
    private EntityManager entityManager;

    /** Empty where no demo was begun. */
    public Optional<DemoProgress> find() {
        return Optional.ofNullable(entityManager.find(DemoProgress.class, DemoProgress.ID));
    }

    @LongStatements
    @TransactionAttribute(REQUIRES_NEW)
    public void begin(DemoProgress progress, Runnable piece) {
        piece.run();
        entityManager.persist(progress);
    }

    @LongStatements
    @TransactionAttribute(REQUIRES_NEW)
    public void pass(LocalDate day, Runnable piece) {
        piece.run();
        find().orElseThrow().pass(day);
    }

    @LongStatements
    @TransactionAttribute(REQUIRES_NEW)
    public void end(Runnable piece) {
        piece.run();
        find().orElseThrow().end();
    }
}
