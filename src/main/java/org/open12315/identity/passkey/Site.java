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

    /** @throws IllegalArgumentException if it is no address of a site */
    static Site of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "open12315.identity.passkey.site must be like https://12315.example.cn, and is " + address);
        }
        return of(address.getScheme(), address.getHost(), address.getPort());
    }

    /** Of a request, as a trusted proxy tells it. Whatever stands in its header Host: a browser has the last word. */
    static Site of(RoutingContext http) {
        HostAndPort asked = http.request().authority();
        return asked == null
                ? of(http.request().scheme(), "localhost", -1)
                : of(http.request().scheme(), asked.host(), asked.port());
    }

    private static Site of(String scheme, String host, int port) {
        String low = scheme.toLowerCase(Locale.ROOT);
        String name = host.toLowerCase(Locale.ROOT);
        boolean usual = port < 0 || port == (low.equals("https") ? 443 : 80);
        return new Site(low + "://" + name + (usual ? "" : ":" + port), name);
    }
}
