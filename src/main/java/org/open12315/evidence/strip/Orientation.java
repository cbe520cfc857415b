package org.open12315.evidence.strip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that belongs to the picture: which side is up (tag 0x0112, values 1 to 8, 1 is upright). */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** From a TIFF structure, with or without {@code Exif\0\0} before it; upright if it does not say, or is damaged. */
    static int of(byte[] exif) {
        int start = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' ? 6 : 0;
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xffff) == TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
            return UPRIGHT;
        }
    }

    static boolean matters(int orientation) {
        return orientation != UPRIGHT;
    }

    /** A TIFF structure that says this and nothing else. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
