package app.carnet.tier;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Messages;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.FirstSetUp;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/**
 * What a manager does to the tiers themselves. Nobody moves by it at once: a threshold that members reach by now raises
 * them in the coming night, and one that they no longer reach counts at their next review. Every verb gives the tier's id.
 */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class TierEditService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Programmes programmes;
    @Inject
    private Tiers tiers;
    @Inject
    private AuditTrail audit;

    /** Makes the lowest tier of a new place, in the transaction of its first account, unless there is one already. */
    @PermitAll
    public void begin(@Observes FirstSetUp setUp) {
        if (tiers.exist()) {
            return;
        }
        entityManager.persist(new Tier(Messages.in(setUp.language(), "tier_list.base_name"), 0));
    }

    /**
     * A new tier, or one that was edited: everything that the form shows counts from now on.
     *
     * @param version the version the person began from; 0 for a new tier
     * @throws BusinessException         {@code error.tier_name_taken}, {@code error.tier_threshold_taken}; {@code error.tier_base}
     *                                   if the lowest tier would begin elsewhere than at 0
     * @throws ChangedMeanwhileException if somebody else has changed the tier since
     */
    public String save(String token, int version, Tier tier) {
        return version == 0 ? create(token, tier) : edit(token, version, tier);
    }

    private String create(String token, Tier tier) {
        String id = Long.toString(tier.getId());
        return operations.once(Operation.of(token, "tier.create", "", tier.values()), id, () -> {
            entityManager.persist(tier);
            flushUnique();
            programmes.rulesChanged();
            audit.record("TIER_CREATED", subject(tier), tier.values().toString());
        });
    }

    private String edit(String token, int version, Tier edited) {
        String id = Long.toString(edited.getId());
        return operations.once(Operation.of(token, "tier.edit", id, version, edited.values()), id, () -> {
            Tier tier = tiers.get(edited.getId());
            ChangedMeanwhileException.unlessSame(version, tier.getVersion());
            if (tier.isBase() && !edited.isBase()) {
                throw new BusinessException("error.tier_base").at("threshold");
            }
            programmes.rulesChanged();
            audit.record("TIER_EDITED", subject(tier), String.join(", ", tier.edit(edited)));
            flushUnique();
        });
    }

    /**
     * Deletes a tier in which nobody stands; history keeps its name. Whoever is rising into it at this moment is waited for;
     * who comes later finds it gone and rises by the tiers that are left. Campaigns that are over forget that they were for it.
     *
     * @throws BusinessException {@code error.tier_in_use}, {@code error.tier_in_campaign} if one for it runs or is planned,
     *                           {@code error.tier_base_stays}
     */
    public String delete(String token, long id) {
        return operations.once(Operation.of(token, "tier.delete", id), Long.toString(id), () -> {
            Tier tier = tiers.get(id);
            entityManager.lock(tier, LockModeType.PESSIMISTIC_WRITE);
            if (tier.isBase()) {
                throw new BusinessException("error.tier_base_stays");
            }
            requireUnused(tier);
            entityManager.remove(tier);
            programmes.rulesChanged();
            audit.record("TIER_DELETED", subject(tier), tier.values().toString());
            entityManager.flush();
        });
    }

    private void requireUnused(Tier tier) {
        if (tiers.isStoodIn(tier)) {
            throw new BusinessException("error.tier_in_use", tier.getName());
        }
        tiers.findCampaignFor(tier).ifPresent(campaign -> {
            throw new BusinessException("error.tier_in_campaign", tier.getName(), campaign);
        });
    }

    private static Subject subject(Tier tier) {
        return Subject.of("TIER", tier.getId());
    }

    private void flushUnique() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Failure.isDuplicate(failure, "tier_name")) {
                throw new BusinessException("error.tier_name_taken").at("name");
            }
            if (Failure.isDuplicate(failure, "tier_threshold")) {
                throw new BusinessException("error.tier_threshold_taken").at("threshold");
            }
            throw failure;
        }
    }
}
