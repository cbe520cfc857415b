package org.open12315.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says on the console which address to open, and in the demo which accounts to use. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final int port;
    private final boolean demo;

    Greeting(
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "open12315.demo", defaultValue = "false") boolean demo) {
        this.port = port;
        this.demo = demo;
    }

    void atStart(@Observes @Priority(10_000) StartupEvent event) {
        LOG.infof("Open http://localhost:%d in your browser (请用浏览器打开)", port);
        if (demo) {
            LOG.info("Demo accounts, password demo-12315: demo-consumer-1, officer-330110, supervisor-330100, admin");
        }
    }
}
