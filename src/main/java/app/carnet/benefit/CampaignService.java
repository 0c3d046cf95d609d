package app.carnet.benefit;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.product.Product;
import app.carnet.product.Products;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a manager does to campaigns. Every verb gives the campaign's id; what was bought before is not touched. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class CampaignService {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Programmes programmes;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Products products;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Plans a campaign; it may overlap others.
     *
     * @throws BusinessException if its days run backwards, lie in the past or never come, if it is for nobody, or if there is
     *                           no such product or no such tier any more
     */
    public String create(String token, CampaignDraft draft) {
        Campaign campaign = new Campaign(draft, Map.of());
        String id = Long.toString(campaign.getId());
        return operations.once(Operation.of(token, "campaign.create", "new", draft.digest()), id, () -> {
            draft.check();
            requireNotPast(draft.getFirstDay());
            campaign.take(draft, targets(draft));
            entityManager.persist(campaign);
            entityManager.flush();
            programmes.rulesChanged();
            audit.record("CAMPAIGN_CREATED", subject(campaign), describe(campaign.facts()));
        });
    }

    /**
     * Changes a campaign from now on. Once it has begun its first day stays.
     *
     * @param version the version the person began from
     * @throws BusinessException         as {@link #create}, or if it has been ended
     * @throws ChangedMeanwhileException if somebody else has changed it since
     */
    public String edit(String token, long id, int version, CampaignDraft draft) {
        return operations.once(Operation.of(token, "campaign.edit", id, version, draft.digest()), Long.toString(id), () -> {
            Campaign campaign = campaigns.get(id);
            ChangedMeanwhileException.unlessSame(version, campaign.getVersion());
            draft.check();
            requireOpen(campaign);
            if (!draft.getFirstDay().equals(campaign.getFirstDay())) {
                requirePlanned(campaign, "error.campaign_begun", "firstDay");
                requireNotPast(draft.getFirstDay());
            }
            if (draft.getLastDay().isBefore(today())) {
                throw new BusinessException("error.campaign_past").at("lastDay");
            }
            Map<String, Object> before = campaign.facts();
            campaign.take(draft, targets(draft));
            entityManager.flush();
            programmes.rulesChanged();
            audit.record("CAMPAIGN_EDITED", subject(campaign), changes(before, campaign.facts()));
        });
    }

    /**
     * Stops a campaign at once and for good: the next purchase does not get it.
     *
     * @throws BusinessException if it has been ended already
     */
    public String end(String token, long id) {
        return operations.once(Operation.of(token, "campaign.end", id), Long.toString(id), () -> {
            Campaign campaign = campaigns.get(id);
            requireOpen(campaign);
            campaign.end(today());
            programmes.rulesChanged();
            audit.record("CAMPAIGN_ENDED", subject(campaign));
        });
    }

    /**
     * Removes a campaign that has not begun: no receipt can name it.
     *
     * @throws BusinessException if it has begun; it can be ended instead
     */
    public String delete(String token, long id) {
        return operations.once(Operation.of(token, "campaign.delete", id), Long.toString(id), () -> {
            Campaign campaign = campaigns.get(id);
            requirePlanned(campaign, "error.campaign_in_use", null);
            programmes.rulesChanged();
            audit.record("CAMPAIGN_DELETED", subject(campaign), describe(campaign.facts()));
            entityManager.remove(campaign);
        });
    }

    private Map<Long, CampaignTarget> targets(CampaignDraft draft) {
        Map<Long, CampaignTarget> targets = new HashMap<>();
        products(draft.productCodes()).forEach(product -> targets.put(product.getId(), CampaignTarget.PRODUCT));
        Arrays.stream(draft.getCategories()).forEach(id -> targets.put(id, CampaignTarget.CATEGORY));
        if (draft.getAudience() == Audience.TIERS) {
            requireTiers(List.of(draft.getTiers()));
            Arrays.stream(draft.getTiers()).forEach(id -> targets.put(id, CampaignTarget.TIER));
        }
        return targets;
    }

    /** One that is deleted from now on is a conflict, which is tried again and comes here. */
    private void requireTiers(List<Long> ids) {
        long found = entityManager.createQuery("SELECT COUNT(t) FROM Tier t WHERE t.id IN :ids", Long.class).setParameter("ids", ids).getSingleResult();
        if (found < ids.stream().distinct().count()) {
            throw new BusinessException("error.campaign_tier_gone").at("tiers");
        }
    }

    private Collection<Product> products(List<String> codes) {
        Map<String, Product> found = products.byCodes(codes).stream().collect(Collectors.toMap(Product::getCode, Function.identity()));
        codes.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(code -> {
            throw new BusinessException("error.no_such_product", code).at("products");
        });
        return found.values();
    }

    private void requireNotPast(LocalDate firstDay) {
        if (firstDay.isBefore(today())) {
            throw new BusinessException("error.campaign_past").at("firstDay");
        }
    }

    private void requirePlanned(Campaign campaign, String refusal, String input) {
        if (campaign.state(today()) != CampaignState.PLANNED) {
            throw new BusinessException(refusal).at(input);
        }
    }

    private void requireOpen(Campaign campaign) {
        if (campaign.getEndedOn() != null || campaign.state(today()) == CampaignState.OVER) {
            throw new BusinessException("error.campaign_ended");
        }
    }

    private LocalDate today() {
        return programmes.current().today(clock);
    }

    private static Subject subject(Campaign campaign) {
        return Subject.of("CAMPAIGN", campaign.getId());
    }

    private static String describe(Map<String, Object> facts) {
        return facts.entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "));
    }

    private static String changes(Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream().filter(fact -> !before.get(fact).equals(after.get(fact)))
            .map(fact -> fact + " " + before.get(fact) + " -> " + after.get(fact)).collect(Collectors.joining(", "));
    }
}
