package org.open12315.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sort of evidence a file is; each has a limit of its own. */
public enum Kind {
    IMAGE(List.of("image/"), List.of("jpg", "jpeg", "png", "webp", "heic", "heif", "gif")),
    DOCUMENT(
            List.of("application/pdf", "application/msword", "application/vnd.", "text/"),
            List.of("pdf", "doc", "docx", "xls", "xlsx", "txt", "csv")),
    AUDIO(List.of("audio/"), List.of("mp3", "m4a", "wav", "amr")),
    VIDEO(List.of("video/"), List.of("mp4", "mov", "webm"));

    private final List<String> types;
    private final List<String> endings;

    Kind(List<String> types, List<String> endings) {
        this.types = types;
        this.endings = endings;
    }

    /** By the type that a client declares, otherwise by the ending of the name: good enough for a limit beforehand. */
    static Optional<Kind> declared(String mediaType, String fileName) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.stream().anyMatch(mediaType::startsWith))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(kind -> kind.endings.contains(FileName.ending(fileName)))
                        .findFirst());
    }
}
