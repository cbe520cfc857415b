package org.open12315.evidence.strip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in a HEIF file (ISO/IEC 23008-12) the items lie that are no picture: EXIF, XMP and whatever else. */
final class HeifItems {

    /** A run of bytes of the file. */
    record Run(long from, long end) {}

    private static final Set<String> PICTURES =
            Set.of("hvc1", "hev1", "lhv1", "av01", "avc1", "vvc1", "grid", "iovl", "iden", "tmap", "unci");

    private HeifItems() {}

    /** @param meta the box of that name */
    static List<Run> besidePictures(Boxes.Box meta) {
        try {
            List<Boxes.Box> boxes = meta.children(4);
            Map<Long, String> types = new HashMap<>();
            long data = 0;
            for (Boxes.Box box : boxes) {
                if (box.type().equals("iinf")) {
                    types(box, types);
                } else if (box.type().equals("idat")) {
                    data = box.at();
                }
            }
            List<Run> runs = new ArrayList<>();
            for (Boxes.Box box : boxes) {
                if (box.type().equals("iloc")) {
                    places(box, types, data, runs);
                }
            }
            return runs;
        } catch (IndexOutOfBoundsException | BufferUnderflowException early) {
            throw new NotUnderstood("the list of items ends too early");
        }
    }

    private static void types(Boxes.Box items, Map<Long, String> types) {
        int counted = items.version() == 0 ? 6 : 8;
        for (Boxes.Box entry : items.children(counted)) {
            int version = entry.version();
            if (version < 2) {
                throw new NotUnderstood("an item without a type");
            }
            ByteBuffer content = entry.content();
            long id = version == 2 ? content.getShort() & 0xffff : Integer.toUnsignedLong(content.getInt());
            content.getShort();
            types.put(id, Boxes.type(content, content.position()));
        }
    }

    private static void places(Boxes.Box list, Map<Long, String> types, long data, List<Run> runs) {
        int version = list.version();
        ByteBuffer content = list.content();
        int sizes = content.getShort() & 0xffff;
        int offset = sizes >> 12;
        int length = sizes >> 8 & 15;
        int base = sizes >> 4 & 15;
        int index = version == 0 ? 0 : sizes & 15;
        long count = version < 2 ? content.getShort() & 0xffff : Integer.toUnsignedLong(content.getInt());
        for (long i = 0; i < count; i++) {
            long id = version < 2 ? content.getShort() & 0xffff : Integer.toUnsignedLong(content.getInt());
            int method = version == 0 ? 0 : content.getShort() & 15;
            content.getShort();
            long from = number(content, base);
            int extents = content.getShort() & 0xffff;
            String type = types.getOrDefault(id, "");
            for (int extent = 0; extent < extents; extent++) {
                number(content, index);
                long start = from + number(content, offset);
                long bytes = number(content, length);
                if (!PICTURES.contains(type)) {
                    runs.add(run(type, method, start, bytes, data));
                }
            }
        }
    }

    private static Run run(String type, int method, long start, long bytes, long data) {
        if (method > 1 || bytes == 0 || type.equals("jpeg")) {
            throw new NotUnderstood("an item '" + type + "' by method " + method);
        }
        long at = method == 1 ? data + start : start;
        return new Run(at, at + bytes);
    }

    private static long number(ByteBuffer content, int size) {
        return switch (size) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(content.getInt());
            case 8 -> content.getLong();
            default -> throw new NotUnderstood("a number of " + size + " bytes");
        };
    }
}
