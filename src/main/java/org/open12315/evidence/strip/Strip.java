package org.open12315.evidence.strip;

import java.io.InputStream;
import org.open12315.evidence.check.FileType;

/**
 * Finds what a picture tells beside what it shows. Byte by byte along the structure of the format and not by a library:
 * Apache Commons Imaging rewrites JPEG alone, needs the file in memory, and its classes hang on AWT, which a native image
 * lacks; and only a list of runs lets a range be sent without holding the picture.
 */
public final class Strip {

    private Strip() {}

    /** Whether files of this type tell something that is stripped. */
    public static boolean concerns(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, HEIC, HEIF -> true;
            default -> false;
        };
    }

    /**
     * Reads a picture once, from its beginning, in a few hundred kilobytes of memory. Blocks: for a worker.
     *
     * @param length its size in bytes
     * @throws NotUnderstood if its structure is not what its type promises
     */
    public static Cut of(FileType type, InputStream picture, long length) {
        Walk walk = new Walk(picture);
        return switch (type) {
            case JPEG -> JpegCut.of(walk);
            case PNG -> PngCut.of(walk);
            case WEBP -> WebpCut.of(walk);
            case HEIC, HEIF -> HeifCut.of(walk, length);
            default -> Cut.nothing(length);
        };
    }
}
