package org.open12315.evidence.strip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (third edition): the chunks that say how the picture looks stay; text, time, EXIF and unknown ones go. */
final class PngCut {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final Set<String> LOOKS = Set.of(
            "IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI");

    private PngCut() {}

    static Cut of(Walk walk) {
        if ((walk.four() << 32 | walk.four()) != SIGNATURE) {
            throw new NotUnderstood("no PNG");
        }
        Cut.Draft draft = new Cut.Draft();
        draft.keep(0, 8);
        while (true) {
            long start = walk.at();
            long length = walk.four();
            String type = new String(walk.bytes(4), StandardCharsets.ISO_8859_1);
            if (type.equals("eXIf")) {
                upright(draft, walk.bytes(length));
                walk.skip(4);
                continue;
            }
            walk.skip(length + 4);
            if (LOOKS.contains(type) || type.equals("IEND")) {
                draft.keep(start, walk.at());
            }
            if (type.equals("IEND")) {
                return draft.done();
            }
        }
    }

    private static void upright(Cut.Draft draft, byte[] exif) {
        int orientation = Orientation.of(exif);
        if (!Orientation.matters(orientation)) {
            return;
        }
        byte[] tiff = Orientation.tiff(orientation);
        byte[] typed = ByteBuffer.allocate(4 + tiff.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        draft.make(ByteBuffer.allocate(typed.length + 8)
                .putInt(tiff.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array());
    }
}
