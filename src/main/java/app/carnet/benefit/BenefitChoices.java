package app.carnet.benefit;

import app.carnet.product.Category;
import app.carnet.product.Products;
import app.carnet.tier.Tier;
import app.carnet.tier.Tiers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;

/** What a campaign's form offers to choose from. Read once per request. */
@Named
@RequestScoped
public class BenefitChoices {

    @Inject
    private Products products;

    @Inject
    private Tiers tiersOfThePlace;

    private List<Category> categories;
    private List<Tier> tiers;

    public List<Category> getCategories() {
        return categories = categories == null ? products.categories() : categories;
    }

    /** The lowest first. */
    public List<Tier> getTiers() {
        return tiers = tiers == null ? tiersOfThePlace.ladder().tiers() : tiers;
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }
}
