package org.open12315.evidence.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses what a browser would run: HTML, SVG, XML, whatever its beginning looks like. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<(script|html|svg|body|iframe|!doctype|\\?xml|\\?php)\\b");

    /** Browsers look so far for a tag before they believe that something else is no page. */
    private static final int SNIFFED = 1024;

    private Markup() {}

    static void refuse(byte[] head, String detected) {
        boolean text = detected.startsWith("text/");
        String seen = new String(
                        head, 0, text ? head.length : Math.min(SNIFFED, head.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        boolean pure = detected.contains("html") || detected.contains("xml") && !detected.contains("ooxml");
        if (pure || TAG.matcher(seen).find()) {
            throw new NotTaken(NotTaken.Reason.MARKUP, detected);
        }
    }
}
