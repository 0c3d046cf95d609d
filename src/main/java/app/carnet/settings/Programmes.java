package app.carnet.settings;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.FirstSetUp;
import app.carnet.security.Role;
import app.carnet.security.SecondFactors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads the rules in force, makes them at the first set-up, and changes them. */
@Stateless
@PermitAll
public class Programmes {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private SecondFactors secondFactors;
    @Inject
    private AuditTrail audit;

    /** Empty until the first set-up. */
    public Optional<Programme> find() {
        return Optional.ofNullable(entityManager.find(Programme.class, Programme.ONLY_ID));
    }

    /** @throws IllegalStateException before the first set-up */
    public Programme current() {
        return find().orElseThrow(() -> new IllegalStateException("The place is not set up yet"));
    }

    /**
     * To be called by whatever changes tiers or campaigns, so that purchases see that what was shown counts no more; see
     * {@link Programme#getRules}. Somebody who is editing the programme is told that it has changed.
     */
    @RolesAllowed(Role.Names.MANAGER)
    public void rulesChanged() {
        current().renewRules();
    }

    /**
     * True until the first purchase: an amount once booked is in the currency it was booked in. Purchases are a later
     * room, which this one cannot import; so it asks their table for one row, and for nothing else.
     */
    public boolean isCurrencyFree() {
        List<?> purchases = entityManager.createNativeQuery("SELECT 1 FROM purchase LIMIT 1").getResultList();
        return purchases.isEmpty();
    }

    /**
     * Puts new rules in force; the audit trail keeps what they were. Where the staff must have a second factor from now
     * on, whoever has none is signed out, the caller too.
     *
     * @param version the version the person began from
     * @throws BusinessException       {@code error.currency_in_use} if the currency changes after the first purchase
     * @throws ChangedMeanwhileException if somebody else has changed the rules since
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String change(String token, Programme edited, int version) {
        Operation operation = Operation.of(token, "programme.change", "1", version, ProgrammeChanges.digestOf(edited));
        return operations.once(operation, "1", () -> replace(edited, version));
    }

    /** Makes the default rules of a new place, in the transaction of its first account. */
    public void begin(@Observes FirstSetUp setUp) {
        Programme programme = new Programme(setUp.placeName(), setUp.currency(), setUp.zone());
        programme.getOnline().setLanguage(setUp.language().toLanguageTag());
        entityManager.persist(programme);
        audit.recordBy(setUp.username(), "PROGRAMME_BEGUN", Subject.programme(), programme.toString());
    }

    private void replace(Programme edited, int version) {
        Programme current = current();
        ChangedMeanwhileException.unlessSame(version, current.getVersion());
        if (!current.getCurrency().equals(edited.getCurrency()) && !isCurrencyFree()) {
            throw new BusinessException("error.currency_in_use").at("currency");
        }
        if (edited.getOnline().isStaffSecondFactor() && !current.getOnline().isStaffSecondFactor()) {
            secondFactors.requireOfStaff();
        }
        String changes = ProgrammeChanges.between(current, edited);
        edited.renewRules();
        entityManager.merge(edited);
        audit.record("PROGRAMME_CHANGED", Subject.programme(), changes);
    }
}
