package org.open12315.identity.code;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for a caller's address in limits. Behind a proxy set {@code quarkus.http.proxy.proxy-address-forwarding}. */
public final class ClientAddress {

    private static final int PREFIX_BYTES = 8;

    private ClientAddress() {}

    /** The IPv4 address, or the first 64 bits of an IPv6 address: one household has all the others. */
    public static String of(RoutingContext http) {
        SocketAddress remote = http == null ? null : http.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "" : prefix(remote.hostAddress());
    }

    static String prefix(String literal) {
        try {
            // a literal: no name is looked up
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
                    : literal;
        } catch (UnknownHostException noLiteral) {
            return literal;
        }
    }
}
