package app.carnet.benefit;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days on which points are multiplied, such as every Tuesday. Planned, it can be edited and deleted; begun, its first
 * day stays and it can only be edited or ended, because receipts name it; ended, it stays as it is. Campaigns may
 * overlap: on each line the largest multiplier counts, and they do not stack.
 */
@Entity
@Table(name = "campaign")
public class Campaign {

    public static final int NAME_LENGTH = 60;

    @Id
    private long id;
    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    private String name;
    @NotNull
    @Column(name = "first_day")
    private LocalDate firstDay;
    @NotNull
    @Column(name = "last_day")
    private LocalDate lastDay;
    @NotNull
    private Weekdays weekdays;
    @NotNull
    @DecimalMin("1.01")
    @DecimalMax("99.99")
    @Digits(integer = 2, fraction = 2)
    private BigDecimal multiplier;
    @NotNull
    @Enumerated(EnumType.STRING)
    private Audience audience;
    @Column(name = "registered_since")
    private LocalDate registeredSince;
    /** By id, which no two things of the place share. All kinds stand in one table, so that one join reads them. */
    @ElementCollection
    @CollectionTable(name = "campaign_target", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "target_id")
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Map<Long, CampaignTarget> targets = new HashMap<>();
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Version
    private int version;

    protected Campaign() {
    }

    Campaign(CampaignDraft draft, Map<Long, CampaignTarget> targets) {
        this.id = Ids.next();
        take(draft, targets);
    }

    /** Takes over what a form may edit, once it has been {@linkplain CampaignDraft#check checked}. */
    final void take(CampaignDraft draft, Map<Long, CampaignTarget> newTargets) {
        name = draft.getName();
        firstDay = draft.getFirstDay();
        lastDay = draft.getLastDay();
        weekdays = draft.weekdays();
        multiplier = draft.getMultiplier();
        audience = draft.getAudience();
        registeredSince = audience == Audience.REGISTERED_SINCE ? draft.getRegisteredSince() : null;
        targets.keySet().retainAll(newTargets.keySet());
        targets.putAll(newTargets);
    }

    /** What the audit trail keeps of it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("days", firstDay + ".." + lastDay);
        facts.put("weekdays", weekdays.isEveryDay() ? "all" : weekdays.written());
        facts.put("multiplier", multiplier.stripTrailingZeros().toPlainString());
        facts.put("for", registeredSince == null ? audience.name() : audience + " " + registeredSince);
        for (CampaignTarget kind : CampaignTarget.values()) {
            facts.put(kind.name().toLowerCase(Locale.ROOT), targets(kind));
        }
        return facts;
    }

    /** Stops it at once, for good. */
    void end(LocalDate today) {
        endedOn = today;
    }

    public CampaignState state(LocalDate today) {
        return CampaignState.of(firstDay, lastDay, endedOn, today);
    }

    /** The ids of the products, categories or tiers it is for; for products and categories none means everything. */
    SortedSet<Long> targets(CampaignTarget kind) {
        return Collections.unmodifiableSortedSet(targets.entrySet().stream().filter(target -> target.getValue() == kind)
            .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** True if it runs on that day of the week and is for that member. */
    boolean isFor(BenefitDay day) {
        return weekdays.contain(day.today()) && switch (audience) {
            case EVERYBODY -> true;
            case TIERS -> day.tierId() != null && targets(CampaignTarget.TIER).contains(day.tierId());
            case BIRTHDAY_WEEK -> day.birthdayWeek();
            case REGISTERED_SINCE -> !day.registeredOn().isBefore(registeredSince);
        };
    }

    RunningCampaign running() {
        ExtraKind kind = audience == Audience.BIRTHDAY_WEEK ? ExtraKind.BIRTHDAY : ExtraKind.CAMPAIGN;
        return new RunningCampaign(kind, name, multiplier, targets(CampaignTarget.PRODUCT), targets(CampaignTarget.CATEGORY));
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** Inclusive. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    public Weekdays getWeekdays() {
        return weekdays;
    }

    public BigDecimal getMultiplier() {
        return multiplier;
    }

    public Audience getAudience() {
        return audience;
    }

    /** Null unless it is for members registered on that day or later. */
    public LocalDate getRegisteredSince() {
        return registeredSince;
    }

    /** The day on which a manager ended it before its last day, or null. */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Campaign campaign && id == campaign.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return "Campaign " + id;
    }
}
