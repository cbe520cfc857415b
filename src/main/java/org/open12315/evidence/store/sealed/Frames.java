package org.open12315.evidence.store.sealed;

import io.vertx.core.buffer.Buffer;

/** Cuts a stream of blocks into runs of whole frames. */
final class Frames {

    private final int frame;
    private Buffer rest = Buffer.buffer();

    Frames(int frame) {
        this.frame = frame;
    }

    /** All whole frames that are there now. */
    byte[] add(Buffer block) {
        rest.appendBuffer(block);
        int whole = rest.length() / frame * frame;
        byte[] frames = rest.getBytes(0, whole);
        rest = Buffer.buffer(frame).appendBuffer(rest.slice(whole, rest.length()));
        return frames;
    }

    byte[] rest() {
        return rest.getBytes();
    }
}
