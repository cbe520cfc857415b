package org.open12315.evidence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sort of evidence a file is; each has a limit of its own. */
public enum Kind {
    IMAGE("image/"),
    DOCUMENT("application/pdf", "application/msword", "application/vnd.", "text/"),
    AUDIO("audio/"),
    VIDEO("video/");

    private final List<String> types;

    Kind(String... types) {
        this.types = List.of(types);
    }

    /** By the type that a client declares, otherwise by the ending of the name: good enough for a limit beforehand. */
    public static Optional<Kind> declared(String mediaType, String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.stream().anyMatch(mediaType::startsWith))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(kind -> FileType.endings(kind).contains(ending))
                        .findFirst());
    }
}
