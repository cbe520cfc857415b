package org.open12315.evidence.strip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Boxes inside of boxes (ISO/IEC 14496-12, 4.2), in memory. */
final class Boxes {

    /**
     * A box.
     *
     * @param at where its content begins in the file
     * @param content from its first byte behind the head
     */
    record Box(String type, long at, ByteBuffer content) {

        /** The boxes that it holds behind {@code skipped} bytes. */
        List<Box> children(int skipped) {
            return in(content.slice(skipped, content.limit() - skipped), at + skipped);
        }

        /** Version of a box that has one; the content is read from behind the flags. */
        int version() {
            int version = content.get(0);
            content.position(4);
            return version;
        }
    }

    private Boxes() {}

    /** The boxes that follow each other in {@code bytes}, which begin at {@code at} in the file. */
    static List<Box> in(ByteBuffer bytes, long at) {
        try {
            List<Box> found = new ArrayList<>();
            int position = 0;
            while (position + 8 <= bytes.remaining()) {
                long size = Integer.toUnsignedLong(bytes.getInt(position));
                int head = 8;
                if (size == 1) {
                    size = bytes.getLong(position + 8);
                    head = 16;
                } else if (size == 0) {
                    size = bytes.remaining() - position;
                }
                if (size < head || size > bytes.remaining() - position) {
                    throw new NotUnderstood("a box of " + size + " bytes");
                }
                found.add(new Box(
                        type(bytes, position + 4),
                        at + position + head,
                        bytes.slice(position + head, (int) size - head)));
                position += (int) size;
            }
            return found;
        } catch (IndexOutOfBoundsException | BufferUnderflowException early) {
            throw new NotUnderstood("a box ends too early");
        }
    }

    /** Four letters. */
    static String type(ByteBuffer bytes, int position) {
        byte[] word = new byte[4];
        bytes.get(position, word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }
}
