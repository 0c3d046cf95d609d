package app.carnet.foundation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The person's language: what was chosen (a cookie keeps it for a year), else what the browser asks for, else English. */
@Named
@RequestScoped
public class Language {

    public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    static final String COOKIE = "carnet-language";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    /** Of somebody who is not at the page. */
    public static Language of(Locale locale) {
        Language language = new Language();
        language.locale = locale;
        return language;
    }

    public Locale getLocale() {
        if (locale == null) {
            locale = chosen().or(this::askedFor).orElse(Locale.ENGLISH);
        }
        return locale;
    }

    /** As HTML and cookies name it: {@code en} or {@code zh-CN}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** Uses that language from now on; a tag that is not offered changes nothing. */
    public void remember(String tag) {
        offered(tag).ifPresent(choice -> {
            locale = choice;
            FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, choice.toLanguageTag(),
                Map.of("path", request.getContextPath() + "/", "maxAge", A_YEAR_IN_SECONDS, "httpOnly", true));
        });
    }

    /** The language of that tag if it is offered, else English. */
    public static Locale orEnglish(String tag) {
        return offered(tag).orElse(Locale.ENGLISH);
    }

    private Optional<Locale> chosen() {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
            .flatMap(tag -> offered(tag).stream()).findFirst();
    }

    /** The first language of the browser's that is offered; any Chinese is answered in Simplified Chinese. */
    private Optional<Locale> askedFor() {
        return Collections.list(request.getLocales()).stream()
            .flatMap(asked -> OFFERED.stream().filter(o -> o.getLanguage().equals(asked.getLanguage()))).findFirst();
    }

    private static Optional<Locale> offered(String tag) {
        return OFFERED.stream().filter(o -> o.toLanguageTag().equals(tag)).findFirst();
    }
}
