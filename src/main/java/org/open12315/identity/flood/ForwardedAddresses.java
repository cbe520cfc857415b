package org.open12315.identity.flood;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a start that would believe anybody who writes an address into a header: each request could come from another one,
 * and no limit by address would hold.
 */
@ApplicationScoped
class ForwardedAddresses {

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean believed,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        refuse(believed, proxies.orElse(List.of()));
    }

    /** @throws IllegalStateException if addresses are believed from everybody */
    static void refuse(boolean believed, List<String> proxies) {
        if (believed && proxies.isEmpty()) {
            throw new IllegalStateException("quarkus.http.proxy.proxy-address-forwarding is on: name the proxies whose"
                    + " word counts in quarkus.http.proxy.trusted-proxies");
        }
    }
}
