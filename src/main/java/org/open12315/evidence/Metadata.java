package org.open12315.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.open12315.evidence.check.Kind;

/** What a client tells about a file, from {@code Upload-Metadata: filename base64,filetype base64}. A claim, nothing more. */
record Metadata(Map<String, String> values) {

    private static final int MOST_CHARACTERS = 4096;

    /** Nothing for null; refused if it cannot be read. */
    static Metadata read(String header) {
        Map<String, String> values = new LinkedHashMap<>();
        if (header == null || header.isBlank()) {
            return new Metadata(values);
        }
        if (header.length() > MOST_CHARACTERS) {
            throw Refusal.malformed("Upload-Metadata");
        }
        for (String pair : header.split(",")) {
            String[] words = pair.strip().split(" ", 2);
            if (words[0].isEmpty() || values.containsKey(words[0])) {
                throw Refusal.malformed("Upload-Metadata");
            }
            values.put(words[0], words.length == 1 ? "" : decoded(words[1]));
        }
        return new Metadata(values);
    }

    /** The header that says this much about a file; null says nothing. */
    static String written(String fileName, String mediaType) {
        String name = fileName == null ? "" : "filename " + encoded(fileName);
        String type = mediaType == null ? "" : "filetype " + encoded(mediaType);
        return name.isEmpty() || type.isEmpty() ? name + type : name + "," + type;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.malformed("Upload-Metadata");
        }
    }

    /** Name for showing; {@code name} is what Uppy calls it. */
    String fileName() {
        return FileName.shown(first("filename", "name").orElse(""));
    }

    /** The kind that name and declared type speak of; empty if they speak of none that is allowed. */
    Optional<Kind> kind() {
        return Kind.declared(first("filetype", "type").orElse(""), FileName.ending(fileName()));
    }

    private Optional<String> first(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
