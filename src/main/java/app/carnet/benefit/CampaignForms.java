package app.carnet.benefit;

import app.carnet.product.Product;
import app.carnet.product.Products;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Opens campaigns in the form in which a manager edits them. */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class CampaignForms {

    @Inject
    private Campaigns campaigns;
    @Inject
    private Products products;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /**
     * A campaign in its form.
     *
     * @param state null for a new one
     */
    public record Opened(CampaignDraft draft, int version, CampaignState state) implements Serializable {
    }

    /** A new one that begins today. */
    public Opened blank() {
        return new Opened(CampaignDraft.beginning(today()), 0, null);
    }

    /** @throws app.carnet.foundation.NotFoundException if there is no such campaign */
    public Opened open(long id) {
        Campaign campaign = campaigns.get(id);
        List<String> codes = products.byIds(campaign.targets(CampaignTarget.PRODUCT)).stream().map(Product::getCode).sorted().toList();
        return new Opened(CampaignDraft.of(campaign, codes), campaign.getVersion(), campaign.state(today()));
    }

    private LocalDate today() {
        return programmes.current().today(clock);
    }
}
