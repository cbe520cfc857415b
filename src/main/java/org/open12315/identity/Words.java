package org.open12315.identity;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;

/** The words of this room in the language of whoever asks. */
final class Words {

    private Words() {}

    static RegistrationMessages registration(String languageTag) {
        return MessageBundles.get(RegistrationMessages.class, Localized.Literal.of(languageTag));
    }

    static OwnAccountMessages own(String languageTag) {
        return MessageBundles.get(OwnAccountMessages.class, Localized.Literal.of(languageTag));
    }

    static PasskeyMessages passkeys(String languageTag) {
        return MessageBundles.get(PasskeyMessages.class, Localized.Literal.of(languageTag));
    }

    static SuspensionMessages suspension(String languageTag) {
        return MessageBundles.get(SuspensionMessages.class, Localized.Literal.of(languageTag));
    }

    static EmailMessages email(String languageTag) {
        return MessageBundles.get(EmailMessages.class, Localized.Literal.of(languageTag));
    }

    /** The tag for a program's {@code Accept-Language}: English if it comes first, otherwise Chinese. */
    static String tag(RoutingContext http) {
        return http.acceptableLanguages().stream()
                        .findFirst()
                        .filter(first -> "en".equals(first.tag()))
                        .isPresent()
                ? "en"
                : "zh-CN";
    }

    /** The language of messages, {@code zh} or {@code en}. */
    static String messages(String languageTag) {
        return languageTag.equals("en") ? "en" : "zh";
    }
}
