package org.open12315.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Word and Excel since 2007: a ZIP with certain entries. It is unpacked into nothing, up to limits. */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    /** Deflate itself reaches 1,032; spreadsheets of one repeated value come to some hundreds in single entries. */
    private static final long MOST_TIMES = 200;

    /** Below this size nothing is called a bomb. */
    private static final long HARMLESS = 20L * 1024 * 1024;

    private OfficeArchive() {}

    static FileType type(Supplier<InputStream> whole) {
        Set<String> names = new HashSet<>();
        try (Counted packed = new Counted(whole.get());
                ZipInputStream zip = new ZipInputStream(packed)) {
            unpack(zip, packed, names);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new NotTaken(NotTaken.Reason.DAMAGED, "ZIP");
        }
        return type(names);
    }

    private static void unpack(ZipInputStream zip, Counted packed, Set<String> names) throws IOException {
        byte[] nowhere = new byte[32 * 1024];
        long unpacked = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            for (int read = zip.read(nowhere); read > 0; read = zip.read(nowhere)) {
                unpacked += read;
                boolean swells = unpacked > HARMLESS && unpacked > MOST_TIMES * packed.count;
                if (swells || unpacked > MOST_BYTES || names.size() > MOST_ENTRIES) {
                    throw new NotTaken(NotTaken.Reason.BOMB, "ZIP");
                }
            }
        }
    }

    private static FileType type(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new NotTaken(NotTaken.Reason.MACROS, "OOXML");
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileType.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileType.XLSX;
            }
        }
        throw new NotTaken(NotTaken.Reason.TYPE, "ZIP");
    }

    /** Knows how much was read of what is packed. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
