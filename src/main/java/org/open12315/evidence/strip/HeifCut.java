package org.open12315.evidence.strip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * HEIC and HEIF: items that are no picture become zeros, and so do the boxes in which others leave notes. Places in the file
 * are named by number there, so nothing may move; which side is up stands with the picture, not in EXIF.
 */
final class HeifCut {

    private final Walk walk;
    private final List<HeifItems.Run> blank = new ArrayList<>();

    private HeifCut(Walk walk) {
        this.walk = walk;
    }

    static Cut of(Walk walk, long length) {
        return new HeifCut(walk).cut(length);
    }

    private Cut cut(long length) {
        boolean pictures = false;
        while (walk.at() + 8 <= length) {
            pictures |= box(length);
        }
        if (!pictures) {
            throw new NotUnderstood("no pictures");
        }
        blank.add(new HeifItems.Run(walk.at(), length));
        return without(length);
    }

    /** A box of the file; emits whether it lists pictures. */
    private boolean box(long length) {
        long start = walk.at();
        long size = walk.four();
        String type = new String(walk.bytes(4), StandardCharsets.ISO_8859_1);
        if (size == 1) {
            size = walk.four() << 32 | walk.four();
        }
        long end = size == 0 ? length : start + size;
        if (end < walk.at() || end > length) {
            throw new NotUnderstood("a box '" + type + "' of " + size + " bytes");
        }
        long at = walk.at();
        switch (type) {
            case "meta" -> blank.addAll(HeifItems.besidePictures(whole(type, at, end)));
            case "moov" -> notes(whole(type, at, end).children(0));
            case "ftyp", "mdat" -> walk.skip(end - at);
            default -> {
                walk.skip(end - at);
                blank.add(new HeifItems.Run(at, end));
            }
        }
        return type.equals("meta") || type.equals("moov");
    }

    private Boxes.Box whole(String type, long at, long end) {
        return new Boxes.Box(type, at, ByteBuffer.wrap(walk.bytes(end - at)));
    }

    /** In a sequence of pictures: what is told about it, and about each of its tracks. */
    private void notes(List<Boxes.Box> boxes) {
        for (Boxes.Box box : boxes) {
            if (box.type().equals("udta")
                    || box.type().equals("meta")
                    || box.type().equals("uuid")) {
                blank.add(new HeifItems.Run(box.at(), box.at() + box.content().capacity()));
            } else if (box.type().equals("trak")) {
                notes(box.children(0));
            }
        }
    }

    private Cut without(long length) {
        blank.sort(Comparator.comparingLong(HeifItems.Run::from));
        Cut.Draft draft = new Cut.Draft();
        long at = 0;
        for (HeifItems.Run run : blank) {
            if (run.end() > length) {
                throw new NotUnderstood("an item behind the end");
            }
            draft.keep(at, Math.max(at, run.from()));
            at = Math.max(at, run.from());
            draft.blank(run.end() - at);
            at = Math.max(at, run.end());
        }
        draft.keep(at, length);
        return draft.done();
    }
}
