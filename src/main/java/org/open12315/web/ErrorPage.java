package org.open12315.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;

/** What is shown in place of a page that could not be: in the frame, in the language of the person, without a trace. */
@ApplicationScoped
class ErrorPage {

    static final String CONTENT_TYPE = "text/html;charset=UTF-8";

    private final Provider<Frame> frame;

    ErrorPage(Provider<Frame> frame) {
        this.frame = frame;
    }

    /** Whether whoever asks is a person in front of a browser; everything else gets problem details. */
    static boolean wanted(RoutingContext http) {
        String accept = http.request().getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !http.normalizedPath().startsWith("/api/");
    }

    /** The page for this status. Needs an active request. */
    Uni<String> render(int status) {
        ErrorWords words = words(status, frame.get().language());
        return Templates.error(status, words.heading(), words.advice()).createUni();
    }

    /**
     * The page for somebody who did something too often: how long to wait, and the form that was refused, to be sent again.
     *
     * @param seconds value of {@code Retry-After}
     */
    Uni<String> renderTooOften(String seconds, Typed typed) {
        String minutes = Long.toString((Long.parseLong(seconds) + 59) / 60);
        return Templates.tooOften(minutes, typed).createUni();
    }

    /** The words for this status in this language. */
    static ErrorWords words(int status, Language language) {
        return ErrorWords.of(status, MessageBundles.get(ErrorMessages.class, Localized.Literal.of(language.tag())));
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance error(int status, String heading, String advice);

        static native TemplateInstance tooOften(String minutes, Typed typed);
    }
}
