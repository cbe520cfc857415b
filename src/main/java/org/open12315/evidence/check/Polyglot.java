package org.open12315.evidence.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Refuses files that are two things at once: a photo that is also an archive, a recording that is also a PDF. */
final class Polyglot {

    private static final int END_OF_ARCHIVE = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** Readers of PDF accept its mark so far behind the beginning. */
    private static final int PDF_MARK_WITHIN = 1024;

    private Polyglot() {}

    static void refuse(byte[] head, byte[] tail, FileType type) {
        if (endsAsArchive(tail)) {
            throw new NotTaken(NotTaken.Reason.POLYGLOT, type + " and ZIP");
        }
        String start = new String(head, 0, Math.min(head.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
        int mark = start.indexOf("%PDF-");
        if (type == FileType.PDF ? mark != 0 && !start.substring(0, mark).isBlank() : mark >= 0) {
            throw new NotTaken(NotTaken.Reason.POLYGLOT, type + " and PDF");
        }
    }

    /** The record that closes a ZIP (APPNOTE 4.3.16), whose comment reaches to the last byte: never there by chance. */
    private static boolean endsAsArchive(byte[] tail) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END_OF_ARCHIVE
                    && (bytes.getShort(at + 20) & 0xffff) == tail.length - at - END_LENGTH) {
                return true;
            }
        }
        return false;
    }
}
