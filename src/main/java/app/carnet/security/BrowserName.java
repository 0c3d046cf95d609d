package app.carnet.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser calls itself, in two names that its owner knows, such as {@code Firefox · Windows}. */
final class BrowserName {

    /** The first that is found counts: each calls itself what the later ones are, too. */
    private static final Map<String, String> BROWSERS = names("MicroMessenger", "WeChat", "Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
        "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = names("iPhone", "iPhone", "iPad", "iPad", "HarmonyOS", "HarmonyOS", "Android", "Android",
        "Windows", "Windows", "CrOS", "ChromeOS", "Mac OS X", "macOS", "Linux", "Linux");

    private BrowserName() {
    }

    /** Empty for a browser that says nothing known. */
    static String of(String userAgent) {
        return userAgent == null ? "" : Stream.of(BROWSERS, SYSTEMS).flatMap(names -> find(names, userAgent).stream()).collect(Collectors.joining(" · "));
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, String> names(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
