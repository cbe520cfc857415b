package org.open12315.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;

/** Lets every template speak the language of its request, so that no room has to think of it. */
@ApplicationScoped
class TemplateLanguage {

    private final Provider<Frame> frame;
    private final Provider<CurrentVertxRequest> http;

    TemplateLanguage(Provider<Frame> frame, Provider<CurrentVertxRequest> http) {
        this.frame = frame;
        this.http = http;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::setLocale);
    }

    /** Outside of a request (a text message, a schedule, a test) the caller sets the locale, or it stays Chinese. */
    private void setLocale(TemplateInstance instance) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive() && http.get().getCurrent() != null) {
            instance.setLocale(frame.get().language().locale());
        }
    }
}
