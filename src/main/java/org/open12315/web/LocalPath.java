package org.open12315.web;

import java.net.URI;

/** Decides where a link may send a browser on: to a page of ours, never to another site. */
final class LocalPath {

    private LocalPath() {}

    /**
     * The address if it is a path on this site, otherwise the home page. A browser reads {@code //host} and
     * {@code /\host} as another site, and drops tabs and line ends before it looks.
     */
    static URI orHome(String address) {
        boolean local = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
        try {
            return local ? new URI(address) : URI.create("/");
        } catch (java.net.URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}
