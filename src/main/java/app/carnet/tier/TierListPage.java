package app.carnet.tier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /tier/list.xhtml}: the tiers, what they take and what they give. */
@Named
@RequestScoped
public class TierListPage {

    @Inject
    private Tiers tiers;

    private List<TierRow> rows;

    public List<TierRow> getRows() {
        if (rows == null) {
            rows = tiers.list();
        }
        return rows;
    }
}
