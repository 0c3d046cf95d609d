package app.carnet.benefit;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Digest;
import app.carnet.foundation.PlainText;
import app.carnet.product.Product;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a manager types about a campaign. */
public class CampaignDraft implements Serializable {

    private static final int PRODUCTS_LENGTH = 4000;
    private static final long serialVersionUID = 1L;

    @NotNull
    @PlainText
    @Size(max = Campaign.NAME_LENGTH)
    private String name;
    @NotNull
    private LocalDate firstDay;
    @NotNull
    private LocalDate lastDay;
    @NotNull
    private DayOfWeek[] days = {};
    @NotNull
    @DecimalMin("1.01")
    @DecimalMax("99.99")
    @Digits(integer = 2, fraction = 2)
    private BigDecimal multiplier = BigDecimal.valueOf(2);
    @NotNull
    private Audience audience = Audience.EVERYBODY;
    private LocalDate registeredSince;
    @NotNull
    private Long[] tiers = {};
    @NotNull
    private Long[] categories = {};
    @PlainText
    @Size(max = PRODUCTS_LENGTH)
    private String products;

    /** The form of a new campaign that begins on that day. */
    static CampaignDraft beginning(LocalDate day) {
        CampaignDraft draft = new CampaignDraft();
        draft.firstDay = day;
        return draft;
    }

    /** @param codes of the campaign's products */
    static CampaignDraft of(Campaign campaign, List<String> codes) {
        CampaignDraft draft = new CampaignDraft();
        draft.name = campaign.getName();
        draft.firstDay = campaign.getFirstDay();
        draft.lastDay = campaign.getLastDay();
        draft.days = campaign.getWeekdays().days().toArray(DayOfWeek[]::new);
        draft.multiplier = campaign.getMultiplier();
        draft.audience = campaign.getAudience();
        draft.registeredSince = campaign.getRegisteredSince();
        draft.tiers = campaign.targets(CampaignTarget.TIER).toArray(Long[]::new);
        draft.categories = campaign.targets(CampaignTarget.CATEGORY).toArray(Long[]::new);
        draft.products = codes.isEmpty() ? null : String.join(", ", codes);
        return draft;
    }

    /** @throws BusinessException if it would never run, or for nobody */
    void check() {
        if (lastDay.isBefore(firstDay)) {
            throw new BusinessException("error.last_before_first").at("lastDay");
        }
        if (!weekdays().meet(firstDay, lastDay)) {
            throw new BusinessException("error.campaign_never_runs").at("days");
        }
        if (audience == Audience.TIERS && tiers.length == 0) {
            throw new BusinessException("error.campaign_without_tier").at("tiers");
        }
        if (audience == Audience.REGISTERED_SINCE && registeredSince == null) {
            throw new BusinessException("error.campaign_without_day").at("registeredSince");
        }
    }

    Weekdays weekdays() {
        return Weekdays.of(Arrays.asList(days));
    }

    /** What is typed, separated by commas, as codes are stored. */
    List<String> productCodes() {
        return productCodes(products);
    }

    static List<String> productCodes(String products) {
        return products == null ? List.of() : Stream.of(products.split("[,，、;；]")).filter(code -> !code.isBlank())
            .map(Product::codeOf).distinct().toList();
    }

    /** Tells whether two forms say the same. */
    String digest() {
        return Digest.of(name, firstDay, lastDay, weekdays(), multiplier, audience, Objects.toString(registeredSince), Arrays.toString(tiers),
            Arrays.toString(categories), productCodes());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /** Of the week; none means each of them. */
    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek[] days) {
        this.days = days.clone();
    }

    public BigDecimal getMultiplier() {
        return multiplier;
    }

    public void setMultiplier(BigDecimal multiplier) {
        this.multiplier = multiplier;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public LocalDate getRegisteredSince() {
        return registeredSince;
    }

    public void setRegisteredSince(LocalDate registeredSince) {
        this.registeredSince = registeredSince;
    }

    /** Ids. */
    public Long[] getTiers() {
        return tiers.clone();
    }

    public void setTiers(Long[] tiers) {
        this.tiers = tiers.clone();
    }

    /** Ids. */
    public Long[] getCategories() {
        return categories.clone();
    }

    public void setCategories(Long[] categories) {
        this.categories = categories.clone();
    }

    /** Codes, separated by commas. */
    public String getProducts() {
        return products;
    }

    public void setProducts(String products) {
        this.products = products;
    }
}
