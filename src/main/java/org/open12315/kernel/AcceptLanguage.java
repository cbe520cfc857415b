package org.open12315.kernel;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** The language in which a program is answered. People choose theirs on the page; see {@code web.Language}. */
public final class AcceptLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private AcceptLanguage() {}

    /** Of the languages spoken here the one that the request likes best; Chinese if it names none. */
    public static Locale of(RoutingContext http) {
        return of(http.request().getHeader("Accept-Language"));
    }

    /** The same for the value of the header, which may be null. */
    public static Locale of(String header) {
        if (header == null || header.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    /** The tag by which message bundles know a language: {@code en} or {@code zh-CN}. */
    public static String tag(Locale language) {
        return language.equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }
}
