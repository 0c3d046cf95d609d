package app.carnet.settings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shortest sign of a currency in its own countries: ¥ for CNY and JPY, $ for USD, whoever reads. */
final class CurrencySymbol {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<Currency, String> KNOWN = new ConcurrentHashMap<>();

    private CurrencySymbol() {
    }

    static String of(Currency currency) {
        return KNOWN.computeIfAbsent(currency, CurrencySymbol::look);
    }

    private static String look(Currency currency) {
        return Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> COUNTRIES.contains(locale.getCountry()))
            .filter(locale -> currency.equals(Currency.getInstance(locale)))
            .map(currency::getSymbol)
            .map(sign -> Normalizer.normalize(sign, Normalizer.Form.NFKC))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse(currency.getCurrencyCode());
    }
}
