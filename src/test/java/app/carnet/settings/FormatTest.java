package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class FormatTest {

    private static final Instant MOMENT = Instant.parse("2026-11-20T11:10:00Z");

    private final Format english = format(Locale.ENGLISH, ProgrammeTest.place("CNY", "Asia/Shanghai"));
    private final Format chinese = format(Locale.SIMPLIFIED_CHINESE, ProgrammeTest.place("CNY", "Asia/Shanghai"));

    @Test
    void moneyHasTheSignItsOwnCountryWrites() {
        assertThat(english.money(new BigDecimal("95.2"))).isEqualTo("¥\u00A095.20");
        assertThat(chinese.money(new BigDecimal("6820.50"))).isEqualTo("¥\u00A06,820.50");
        assertThat(english.money(new BigDecimal("12.5"), Currency.getInstance("EUR"))).isEqualTo("€\u00A012.50");
        assertThat(english.money(new BigDecimal("12.5"), Currency.getInstance("USD"))).isEqualTo("$\u00A012.50");
    }

    @Test
    void yenHaveNoDecimals() {
        assertThat(format(Locale.ENGLISH, ProgrammeTest.place("JPY", "Asia/Tokyo")).money(new BigDecimal("1200"))).isEqualTo("¥\u00A01,200");
    }

    @Test
    void noDecimalIsHidden() {
        assertThat(english.amount(new BigDecimal("1.0050"))).isEqualTo("1.005");
    }

    @Test
    void lessThanNothingHasARealMinus() {
        assertThat(english.money(new BigDecimal("-5"))).isEqualTo("−¥\u00A05.00");
        assertThat(english.amount(new BigDecimal("-5"))).isEqualTo("−5.00");
        assertThat(english.points(-30L)).isEqualTo("−30");
        assertThat(english.signed(-1300L)).isEqualTo("−1,300");
    }

    @Test
    void changesOfPointsHaveTheirSign() {
        assertThat(english.signed(60L)).isEqualTo("+60");
        assertThat(english.signed(0L)).isEqualTo("0");
        assertThat(english.points(1240L)).isEqualTo("1,240");
    }

    @Test
    void momentsAreToldInTheProgrammesZone() {
        assertThat(english.moment(MOMENT)).isEqualTo("20 Nov 2026 19:10");
        assertThat(chinese.moment(MOMENT)).isEqualTo("2026年11月20日 19:10");
        assertThat(english.month(MOMENT)).isEqualTo("November 2026");
        assertThat(chinese.month(MOMENT)).isEqualTo("2026年11月");
    }

    @Test
    void withinADayTheTimeIsEnough() {
        assertThat(english.time(MOMENT)).isEqualTo("19:10");
        assertThat(chinese.time(MOMENT)).isEqualTo("19:10");
        assertThat(english.time(null)).isEmpty();
    }

    @Test
    void daysAreToldByLanguage() {
        assertThat(english.day(LocalDate.of(2026, 12, 31))).isEqualTo("31 Dec 2026");
        assertThat(chinese.day(LocalDate.of(2027, 7, 6))).isEqualTo("2027年7月6日");
    }

    @Test
    void phonesAreMaskedInLists() {
        assertThat(english.masked("+8613800138000")).isEqualTo("138 **** 8000");
        assertThat(english.masked("+4930123456")).isEqualTo("+49 301 **** 3456");
        assertThat(english.phone("+8613800138000")).isEqualTo("+86 138 0013 8000");
    }

    @Test
    void emailsAreMaskedButForTheFirstCharacterAndTheirPlace() {
        assertThat(english.maskedEmail("wang.xiaoming@example.com")).isEqualTo("w***@example.com");
        assertThat(english.maskedEmail("😀x@example.com")).isEqualTo("😀***@example.com");
        assertThat(english.maskedEmail(null)).isEmpty();
    }

    @Test
    void aShortPhoneShowsItsEndAlone() {
        assertThat(english.masked("+6825123")).isEqualTo("+682 **** 5123");
    }

    @Test
    void numbersAreReadInFours() {
        assertThat(english.card("6204118733029914")).isEqualTo("6204 1187 3302 9914");
        assertThat(english.number("10002847")).isEqualTo("1000 2847");
    }

    @Test
    void aNamesFirstCharacterIsWhole() {
        assertThat(english.initial("王小明")).isEqualTo("王");
        assertThat(english.initial(" lin")).isEqualTo("L");
        assertThat(english.initial("𠮷野")).isEqualTo("𠮷");
    }

    @Test
    void anEnumsTextIsFoundByItsNames() {
        assertThat(english.key(ExpiryEdge.SAME_DAY)).isEqualTo("ExpiryEdge.SAME_DAY");
    }

    @Test
    void nothingIsNothing() {
        assertThat(english.money(null)).isEmpty();
        assertThat(english.points(null)).isEmpty();
        assertThat(english.signed(null)).isEmpty();
        assertThat(english.moment(null)).isEmpty();
        assertThat(english.phone(null)).isEmpty();
        assertThat(english.masked(null)).isEmpty();
    }

    @Test
    void beforeTheSetUpThereIsNoCurrencyAndTheZoneIsUtc() {
        Format early = format(Locale.ENGLISH, null);

        assertThat(early.money(new BigDecimal("5"))).isEqualTo("5.00");
        assertThat(early.moment(MOMENT)).isEqualTo("20 Nov 2026 11:10");
    }

    /** Writes as the pages do, without a container. */
    public static Format format(Locale locale, Programme programme) {
        return new Format(new Language() {
            @Override
            public Locale getLocale() {
                return locale;
            }
        }, new CurrentProgramme() {
            @Override
            public Optional<Programme> find() {
                return Optional.ofNullable(programme);
            }
        });
    }
}
