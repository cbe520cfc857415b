package org.open12315.evidence.check;

import java.nio.charset.StandardCharsets;

/** Matroska and WebM share their magic number; the element DocType (0x4282) near the beginning tells them apart. */
final class Matroska {

    private static final int WITHIN = 64;

    private Matroska() {}

    static FileType type(byte[] head) {
        String start = new String(head, 0, Math.min(WITHIN, head.length), StandardCharsets.ISO_8859_1);
        if (start.contains("B\u0082\u0084webm")) {
            return FileType.WEBM;
        }
        throw new NotTaken(NotTaken.Reason.TYPE, "Matroska");
    }
}
