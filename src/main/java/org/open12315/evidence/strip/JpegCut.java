package org.open12315.evidence.strip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * JPEG (ITU-T T.81, annex B): of the application segments only those that a decoder needs stay (JFIF, colour profile, Adobe's
 * colour transform), comments go, and whatever lies behind the end of the image, where phones put second pictures.
 */
final class JpegCut {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int COM = 0xfe;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final Walk walk;
    private final Cut.Draft draft = new Cut.Draft();

    private JpegCut(Walk walk) {
        this.walk = walk;
    }

    static Cut of(Walk walk) {
        return new JpegCut(walk).cut();
    }

    private Cut cut() {
        if (walk.two() != (0xff00 | SOI)) {
            throw new NotUnderstood("no JPEG");
        }
        draft.keep(0, 2);
        int marker = marker(walk.one());
        while (marker != EOI) {
            marker = marker == SOS ? scan() : segment(marker);
            if (marker < 0) {
                return draft.done();
            }
        }
        draft.keep(walk.at() - 2, walk.at());
        return draft.done();
    }

    /** A segment with a length; emits the marker of what follows. */
    private int segment(int marker) {
        long start = walk.at() - 2;
        if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
            draft.keep(start, walk.at());
            return marker(walk.one());
        }
        int length = walk.two();
        if (length < 2) {
            throw new NotUnderstood("a segment of " + length + " bytes");
        }
        boolean application = marker >= 0xe0 && marker <= 0xef;
        if (!application && marker != COM) {
            walk.skip(length - 2L);
            draft.keep(start, walk.at());
            return marker(walk.one());
        }
        byte[] content = walk.bytes(length - 2L);
        if (application && stays(marker, content)) {
            draft.keep(start, walk.at());
        } else if (marker == 0xe1 && begins(content, EXIF)) {
            upright(content);
        }
        return marker(walk.one());
    }

    /** The start of a scan and its data up to the next marker; -1 if the file ends within. */
    private int scan() {
        long start = walk.at() - 2;
        walk.skip(walk.two() - 2L);
        int before = walk.next();
        while (before >= 0) {
            int here = walk.next();
            boolean marker = before == 0xff && here > 0 && here != 0xff && (here < 0xd0 || here > 0xd7);
            if (marker) {
                draft.keep(start, walk.at() - 2);
                return here;
            }
            before = here;
        }
        draft.keep(start, walk.at());
        return -1;
    }

    private int marker(int first) {
        if (first != 0xff) {
            throw new NotUnderstood("no marker at " + (walk.at() - 1));
        }
        int marker = walk.one();
        while (marker == 0xff) {
            marker = walk.one();
        }
        return marker;
    }

    private static boolean stays(int marker, byte[] content) {
        return switch (marker) {
            case 0xe0 -> begins(content, "JFIF\0".getBytes(StandardCharsets.US_ASCII));
            case 0xe2 -> begins(content, "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
            case 0xee -> begins(content, "Adobe".getBytes(StandardCharsets.US_ASCII));
            default -> false;
        };
    }

    private void upright(byte[] exif) {
        int orientation = Orientation.of(exif);
        if (Orientation.matters(orientation)) {
            byte[] tiff = Orientation.tiff(orientation);
            draft.make(ByteBuffer.allocate(4 + EXIF.length + tiff.length)
                    .putShort((short) 0xffe1)
                    .putShort((short) (2 + EXIF.length + tiff.length))
                    .put(EXIF)
                    .put(tiff)
                    .array());
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
    }
}
