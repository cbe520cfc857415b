package org.open12315.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The list from which a case was opened, with all that was asked for there, so that the way back leads to the same place.
 *
 * @param path a worklist or the overview of this site, never anything else
 */
public record ListAddress(String path) {

    private static final String PLAIN = "/worklist";
    private static final Pattern OURS = Pattern.compile("/worklist(/overview)?(\\?[A-Za-z0-9=&%+._*-]{0,600})?");

    /** What was sent along; the plain list for nothing, and for everything that is no list of ours. */
    static ListAddress of(String sent) {
        return new ListAddress(sent != null && OURS.matcher(sent).matches() ? sent : PLAIN);
    }

    public boolean plain() {
        return path.equals(PLAIN);
    }

    /** An address of a case that comes back to this list. */
    String on(String address) {
        return plain() ? address : address + "&list=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The list itself with one more parameter. */
    String with(String name, String value) {
        return path + (path.indexOf('?') < 0 ? '?' : '&') + name + '=' + value;
    }
}
