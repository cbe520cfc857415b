package org.open12315.evidence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of files that are evidence. Everything else is refused. */
public enum FileType {
    JPEG(Kind.IMAGE, "image/jpeg", "jpg", "jpeg"),
    PNG(Kind.IMAGE, "image/png", "png"),
    WEBP(Kind.IMAGE, "image/webp", "webp"),
    HEIC(Kind.IMAGE, "image/heic", "heic", "heif"),
    HEIF(Kind.IMAGE, "image/heif", "heif", "heic"),
    GIF(Kind.IMAGE, "image/gif", "gif"),
    MP4(Kind.VIDEO, "video/mp4", "mp4", "m4v"),
    MOV(Kind.VIDEO, "video/quicktime", "mov", "qt"),
    WEBM(Kind.VIDEO, "video/webm", "webm"),
    MP3(Kind.AUDIO, "audio/mpeg", "mp3"),
    M4A(Kind.AUDIO, "audio/mp4", "m4a"),
    WAV(Kind.AUDIO, "audio/vnd.wave", "wav"),
    AMR(Kind.AUDIO, "audio/amr", "amr"),
    PDF(Kind.DOCUMENT, "application/pdf", "pdf"),
    DOC(Kind.DOCUMENT, "application/msword", "doc"),
    XLS(Kind.DOCUMENT, "application/vnd.ms-excel", "xls"),
    DOCX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT(Kind.DOCUMENT, "text/plain", "txt", "csv", "log", "md");

    private final Kind kind;
    private final String mediaType;
    private final Set<String> endings;

    FileType(Kind kind, String mediaType, String... endings) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    public Kind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the detection calls it; several names mean the same. */
    public static Optional<FileType> of(String detected) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(detected))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        switch (detected) {
                            case "application/mp4", "video/x-m4v" -> MP4;
                            case "audio/x-wav", "audio/wav" -> WAV;
                            case "image/heic-sequence" -> HEIC;
                            case "image/heif-sequence" -> HEIF;
                            default -> null;
                        }));
    }

    /** Endings of names that files of a kind have. */
    static List<String> endings(Kind kind) {
        return Arrays.stream(values())
                .filter(type -> type.kind == kind)
                .flatMap(type -> type.endings.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
