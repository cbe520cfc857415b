package org.open12315.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Word and Excel before 2007: a file system in a file ([MS-CFB]), told apart by the names of its streams in the directory,
 * whose place the header says.
 */
final class OldOffice {

    private static final int FIRST_DIRECTORY_SECTOR = 48;
    private static final int SECTOR_SHIFT = 30;
    private static final int HEADER = 512;
    private static final int LOOK = 16 * 1024;

    private OldOffice() {}

    static FileType type(byte[] head, Supplier<InputStream> whole) {
        String names = directory(head, whole);
        if (names.contains("_VBA_PROJECT")) {
            throw new NotTaken(NotTaken.Reason.MACROS, "OLE");
        }
        if (names.contains("WordDocument")) {
            return FileType.DOC;
        }
        if (names.contains("Workbook")) {
            return FileType.XLS;
        }
        throw new NotTaken(NotTaken.Reason.TYPE, "OLE");
    }

    private static String directory(byte[] head, Supplier<InputStream> whole) {
        if (head.length < HEADER) {
            throw new NotTaken(NotTaken.Reason.DAMAGED, "OLE");
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long sector = 1L << Math.min(header.getShort(SECTOR_SHIFT) & 0xffff, 12);
        long start = (1 + (header.getInt(FIRST_DIRECTORY_SECTOR) & 0xffffffffL)) * sector;
        try (InputStream file = whole.get()) {
            file.skipNBytes(start);
            return new String(file.readNBytes(LOOK), StandardCharsets.UTF_16LE);
        } catch (IOException noDirectory) {
            throw new NotTaken(NotTaken.Reason.DAMAGED, "OLE");
        }
    }
}
