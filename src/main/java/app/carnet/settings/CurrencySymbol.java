package app.carnet.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sign of a currency as its own country writes it: ¥ for CNY, $ for USD, whatever the reader's language. */
final class CurrencySymbol {

    private static final Map<Currency, String> KNOWN = new ConcurrentHashMap<>();

    private CurrencySymbol() {
    }

    static String of(Currency currency) {
        return KNOWN.computeIfAbsent(currency, CurrencySymbol::look);
    }

    private static String look(Currency currency) {
        return Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().matches("[A-Z]{2}"))
            .filter(locale -> currency.equals(Currency.getInstance(locale)))
            .map(currency::getSymbol)
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse(currency.getCurrencyCode());
    }
}
