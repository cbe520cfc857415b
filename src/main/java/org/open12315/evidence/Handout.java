package org.open12315.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.open12315.evidence.check.FileType;
import org.open12315.evidence.check.Kind;
import org.open12315.evidence.strip.Cut;

/**
 * A file on its way out.
 *
 * @param cut what of it goes out
 * @param stripped whether it goes without what a picture tells beside what it shows
 * @param way to be shown or saved
 */
record Handout(Upload upload, Cut cut, boolean stripped, Way way) {

    /**
     * No browser runs it or shows it as a page of ours, wherever it comes to lie; pages of ours may hold it. Chromium shows
     * PDF in its own viewer all the same.
     */
    private static final String SEALED = "sandbox; default-src 'none'; frame-ancestors 'self'";

    static Handout original(Upload upload) {
        return new Handout(upload, Cut.nothing(upload.length()), false, Way.SAVE);
    }

    long length() {
        return cut.length();
    }

    Map<String, String> headers(ByteRange range, boolean part) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Content-Type",
                upload.mediaType(),
                "Content-Length",
                Long.toString(range.count()),
                "Content-Disposition",
                disposition(),
                "Content-Security-Policy",
                SEALED,
                "X-Content-Type-Options",
                "nosniff",
                "Accept-Ranges",
                "bytes",
                "ETag",
                '"' + upload.sha256() + (stripped ? "-stripped" : "") + '"',
                "Cache-Control",
                "private, no-store"));
        if (part) {
            headers.put("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), length()));
        }
        return headers;
    }

    /** Office files and text are for programs of their own. */
    private boolean shown() {
        return way == Way.SHOW
                && (isPdf()
                        || FileType.of(upload.mediaType())
                                .map(type -> type.kind() != Kind.DOCUMENT)
                                .orElse(false));
    }

    private boolean isPdf() {
        return FileType.PDF.mediaType().equals(upload.mediaType());
    }

    /** The name in the form of RFC 6266 for those who read it, and a plain one for the others. */
    private String disposition() {
        String name = Metadata.read(upload.metadata()).fileName();
        String encoded = URLEncoder.encode(name.isEmpty() ? "evidence" : name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (shown() ? "inline" : "attachment") + "; filename=\"evidence\"; filename*=UTF-8''" + encoded;
    }
}
