package org.open12315.evidence.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its first and last bytes, by the magic numbers of Apache Tika, and refines where those only
 * see the container. Blocks: for a worker.
 */
public final class Inspection {

    /** So many bytes from the beginning, and from the end, are looked at: what Tika reads, and where a ZIP can end. */
    public static final int LOOK = 64 * 1024 + 22;

    /** What Tika makes of the old office files and of all ZIP files before somebody looks inside. */
    private static final String OLE = "application/x-tika-msoffice";

    private Inspection() {}

    /**
     * What of a file is looked at.
     *
     * @param ending of its name, in small letters, empty for none
     * @param whole the file from its beginning, opened only if what it contains must be looked up
     */
    public record Sight(byte[] head, byte[] tail, String ending, Supplier<InputStream> whole) {}

    /** @throws NotTaken with the reason */
    public static FileType look(Sight file) {
        String detected = detected(file.head);
        Markup.refuse(file.head, detected);
        FileType type = type(file, detected);
        if (type != FileType.DOCX && type != FileType.XLSX) {
            Polyglot.refuse(file.head, file.tail, type);
        }
        refuseMismatch(file.ending, type);
        return type;
    }

    private static FileType type(Sight file, String detected) {
        if (detected.equals(OLE)) {
            return OldOffice.type(file.head, file.whole);
        }
        if (detected.equals("application/zip") || detected.startsWith("application/x-tika-ooxml")) {
            return OfficeArchive.type(file.whole);
        }
        if (detected.endsWith("matroska") || detected.equals("video/webm")) {
            return Matroska.type(file.head);
        }
        if (detected.equals("video/quicktime") || detected.equals("application/mp4")) {
            return IsoMedia.type(file.head);
        }
        if (detected.equals("application/octet-stream") && ChineseText.is(file.head)) {
            return FileType.TEXT;
        }
        return FileType.of(detected).orElseThrow(() -> new NotTaken(NotTaken.Reason.TYPE, detected));
    }

    /** A name without an ending, or with one that is none ({@code 2026.11.05}), says nothing. */
    private static void refuseMismatch(String ending, FileType type) {
        boolean speaks = ending.matches("[a-z][a-z0-9]{1,4}");
        if (speaks && !FileType.endings(type.kind()).contains(ending)) {
            throw new NotTaken(NotTaken.Reason.MISMATCH, type + " as ." + ending);
        }
    }

    private static String detected(byte[] head) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
