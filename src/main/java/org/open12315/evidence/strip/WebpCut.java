package org.open12315.evidence.strip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP (RFC 9649): the chunks of the picture stay, EXIF, XMP and unknown ones go, the flags and the size say so. */
final class WebpCut {

    private static final Set<String> LOOKS = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private final Walk walk;
    private final Cut.Draft draft = new Cut.Draft();
    private byte[] extended;
    private int orientation = 1;

    private WebpCut(Walk walk) {
        this.walk = walk;
    }

    static Cut of(Walk walk) {
        return new WebpCut(walk).cut();
    }

    private Cut cut() {
        String riff = word();
        long end = 8 + Integer.toUnsignedLong(Integer.reverseBytes((int) walk.four()));
        if (!riff.equals("RIFF") || !word().equals("WEBP")) {
            throw new NotUnderstood("no WebP");
        }
        while (walk.at() + 8 <= end) {
            chunk();
        }
        boolean turned = extended != null && Orientation.matters(orientation);
        if (turned) {
            byte[] tiff = Orientation.tiff(orientation);
            draft.make(little(8 + tiff.length)
                    .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                    .putInt(tiff.length)
                    .put(tiff)
                    .array());
        }
        if (extended != null) {
            extended[0] = (byte) (extended[0] & ~(HAS_EXIF | HAS_XMP) | (turned ? HAS_EXIF : 0));
            draft.makeFirst(extended);
            draft.makeFirst(little(8)
                    .put("VP8X".getBytes(StandardCharsets.US_ASCII))
                    .putInt(extended.length)
                    .array());
        }
        int length = (int) draft.length() + 4;
        draft.makeFirst(little(12)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .array());
        return draft.done();
    }

    /** Chunks are filled up to an even length. */
    private void chunk() {
        long start = walk.at();
        String type = word();
        long length = Integer.toUnsignedLong(Integer.reverseBytes((int) walk.four()));
        if (type.equals("VP8X") && extended == null && length >= 10 && length % 2 == 0 && length < 1024) {
            extended = walk.bytes(length);
        } else if (type.equals("EXIF")) {
            orientation = Orientation.of(walk.bytes(length));
            walk.skip(length % 2);
        } else {
            walk.skip(length + length % 2);
            if (LOOKS.contains(type)) {
                draft.keep(start, walk.at());
            }
        }
    }

    private String word() {
        return new String(walk.bytes(4), StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
