package org.open12315.identity.passkey;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;

/**
 * For whom an authenticator signs.
 *
 * @param origin scheme, host and port as the browser writes them, without a port that goes without saying
 * @param host the "relying party id": the browser gives a passkey only to pages of this host
 */
public record Site(String origin, String host) {

    public static Site of(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return new Site(scheme + "://" + host + (usual ? "" : ":" + port), host);
    }

    /** The configured one, otherwise that of the request, as a trusted proxy tells it. */
    static Site of(PasskeyConfig config, RoutingContext http) {
        return config.site().map(Site::of).orElseGet(() -> of(http));
    }

    private static Site of(RoutingContext http) {
        HostAndPort asked = http.request().authority();
        return of(URI.create(http.request().scheme() + "://" + (asked == null ? "localhost" : asked.toString())));
    }
}
