package app.carnet.settings;

import app.carnet.foundation.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** The currencies and time zones a place may have. */
@Named
@RequestScoped
public class PlaceChoices {

    /** What is paid with somewhere today, by code. */
    static final List<Currency> CURRENCIES = Arrays.stream(Locale.getISOCountries())
        .map(country -> Currency.getInstance(new Locale("", country)))
        .filter(Objects::nonNull)
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .distinct().sorted(Comparator.comparing(Currency::getCurrencyCode)).toList();

    private static final Predicate<String> CITY = id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(CITY).sorted().toList();

    @Inject
    private Language language;

    public List<Currency> getCurrencies() {
        return CURRENCIES;
    }

    /** {@code CNY · Chinese Yuan}. */
    public String label(Currency currency) {
        return currency.getCurrencyCode() + " · " + currency.getDisplayName(language.getLocale());
    }

    public List<String> getZones() {
        return ZONES;
    }
}
