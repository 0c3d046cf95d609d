package app.carnet.settings;

import app.carnet.foundation.Language;
import app.carnet.foundation.WritesMoney;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;

/**
 * Writes values for people: by their language, in the programme's zone and currency. Null is the empty text. Works
 * before the first set-up too, in UTC and without a currency sign.
 */
@Named
@RequestScoped
public class Format implements WritesMoney {

    private static final String MINUS = "\u2212";
    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    @Inject
    private Language language;
    @Inject
    private CurrentProgramme programme;

    Format() {
    }

    /** Without a container. */
    Format(Language language, CurrentProgramme programme) {
        this.language = language;
        this.programme = programme;
    }

    /** The same for somebody else, who reads another language. */
    public Format in(Locale other) {
        return new Format(Language.of(other), programme);
    }

    /** With the currency's sign and decimals: {@code ¥ 1,095.20}. */
    @Override
    public String money(BigDecimal amount) {
        return programme.find().map(p -> money(amount, p.getCurrency())).orElseGet(() -> amount(amount));
    }

    /** In another currency than the programme's, such as one that is about to be chosen. */
    public String money(BigDecimal amount, Currency currency) {
        if (amount == null) {
            return "";
        }
        String sign = CurrencySymbol.of(currency) + NO_BREAK_SPACE;
        return minus(amount) + sign + decimal(amount.abs(), currency.getDefaultFractionDigits());
    }

    /** With the currency's decimals, without its sign: {@code 1,095.20}. */
    public String amount(BigDecimal amount) {
        int decimals = programme.find().map(Programme::moneyScale).orElse(2);
        return amount == null ? "" : minus(amount) + decimal(amount.abs(), decimals);
    }

    /** A coefficient or multiplier without idle zeros: {@code 1.25}. */
    public String factor(BigDecimal factor) {
        return factor == null ? "" : NumberFormat.getNumberInstance(locale()).format(factor.stripTrailingZeros());
    }

    /** Grouped: {@code 1,240}. */
    public String points(Number points) {
        if (points == null) {
            return "";
        }
        long value = points.longValue();
        return value < 0 ? MINUS + grouped(value).substring(1) : grouped(value);
    }

    /** Grouped, with a plus or a minus unless it is 0: {@code +60}. */
    public String signed(Number points) {
        return points != null && points.longValue() > 0 ? "+" + points(points) : points(points);
    }

    /** Day and time to the minute, in the programme's zone: {@code 20 Nov 2026 19:10}. */
    public String moment(Instant moment) {
        return write("d MMM uuuu HH:mm", "uuuu年M月d日 HH:mm", moment == null ? null : moment.atZone(zone()));
    }

    /** The time of a moment to the minute, in the programme's zone: {@code 19:10}. */
    public String time(Instant moment) {
        return write("HH:mm", "HH:mm", moment == null ? null : moment.atZone(zone()));
    }

    /** {@code 31 Dec 2026}. */
    public String day(LocalDate day) {
        return write("d MMM uuuu", "uuuu年M月d日", day);
    }

    /** The day of a moment, in the programme's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** {@code Tue}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** {@code November 2026}. */
    public String calendarMonth(YearMonth month) {
        return write("MMMM uuuu", "uuuu年M月", month);
    }

    /** The month of a moment, in the programme's zone: {@code March 2024}. */
    public String month(Instant moment) {
        return write("MMMM uuuu", "uuuu年M月", moment == null ? null : moment.atZone(zone()));
    }

    /** A phone stored as E.164, in its international spelling: {@code +86 138 0013 8000}. */
    public String phone(String e164) {
        return e164 == null ? "" : PHONES.format(parsed(e164), PhoneNumberFormat.INTERNATIONAL);
    }

    /** A phone for lists, its middle hidden: {@code 138 **** 8000}; with its country code, {@code +49 170 **** 4567}, if that is not the place's own. */
    public String masked(String e164) {
        if (e164 == null) {
            return "";
        }
        PhoneNumber number = parsed(e164);
        String digits = PHONES.getNationalSignificantNumber(number);
        return (number.getCountryCode() == ownCountryCode() ? "" : "+" + number.getCountryCode() + " ") + (digits.length() < 8 ? "" : digits.substring(0, 3) + " ") + "**** "
            + digits.substring(Math.max(0, digits.length() - 4));
    }

    /** An e-mail for lists, its name hidden but for the first character: {@code w***@example.com}. */
    public String maskedEmail(String address) {
        return address == null ? "" : Character.toString(address.codePointAt(0)) + "***" + address.substring(address.lastIndexOf('@'));
    }

    /** A card number in fours: {@code 6204 1187 3302 9914}. */
    public String card(String number) {
        return number == null ? "" : number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A member number in fours: {@code 1000 2847}. */
    public String number(String number) {
        return card(number);
    }

    /** The first character of a name, whole even outside the basic plane. */
    public String initial(String name) {
        return name == null || name.isBlank() ? "" : Character.toString(name.strip().codePointAt(0)).toUpperCase(locale());
    }

    /** The message key of an enum's constant: {@code MemberStatus.ACTIVE}. */
    public String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String write(String english, String chinese, TemporalAccessor value) {
        String pattern = locale().getLanguage().equals("zh") ? chinese : english;
        return value == null ? "" : DateTimeFormatter.ofPattern(pattern, locale()).format(value);
    }

    /** No decimal is ever hidden: an amount finer than the currency shows them all. */
    private String decimal(BigDecimal amount, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, amount.stripTrailingZeros().scale()));
        return format.format(amount);
    }

    private static String minus(BigDecimal amount) {
        return amount.signum() < 0 ? MINUS : "";
    }

    private String grouped(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** That of the currency's country; 0 for a currency of several countries. */
    private int ownCountryCode() {
        return programme.find().map(p -> PHONES.getCountryCodeForRegion(p.getCurrency().getCurrencyCode().substring(0, 2))).orElse(0);
    }

    private Locale locale() {
        return language.getLocale();
    }

    private ZoneId zone() {
        return programme.find().map(Programme::getZone).orElse(ZoneOffset.UTC);
    }

    private static PhoneNumber parsed(String e164) {
        try {
            return PHONES.parse(e164, null);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("A stored phone is always E.164", e);
        }
    }
}
